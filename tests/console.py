"""Run the examples of a document: `console.py FILE.md`, in the current folder.

In blocks marked ```console, a line that begins with "$ " is a command of one shell session (with the lines of its here-document),
and what follows is what it prints, standard error included. A line "..." stands for any number of lines, and "..." in a line for
any text.
"""
import re
import subprocess
import sys

END_OF_COMMAND = "\x1e"


def examples(text):
    """Yield (line number, command, expected lines)."""
    lines = text.splitlines()
    number, inside = 0, False
    while number < len(lines):
        line = lines[number]
        number += 1
        if line.startswith("```"):
            inside = line == "```console"
        elif inside and line.startswith("$ "):
            first, command, expected = number, line[2:], []
            document = re.search(r"<<'(\w+)'", command)
            while document and number < len(lines):
                command += "\n" + lines[number]
                number += 1
                if lines[number - 1] == document[1]:
                    break
            while not lines[number].startswith(("$ ", "```")):
                expected.append(lines[number])
                number += 1
            yield first, command, expected


def line_matches(expected, actual):
    pattern = ".*".join(re.escape(part) for part in expected.rstrip().split("..."))
    return re.fullmatch(pattern, actual.rstrip())


def matches(expected, actual):
    if not expected:
        return not actual
    if expected[0] == "...":
        return any(matches(expected[1:], actual[skip:]) for skip in range(len(actual) + 1))
    return bool(actual) and line_matches(expected[0], actual[0]) and matches(expected[1:], actual[1:])


def main():
    found = list(examples(open(sys.argv[1], encoding="utf-8").read()))
    script = "".join("%s\nprintf '%s'\n" % (command, END_OF_COMMAND) for _, command, _ in found)
    run = subprocess.run(["sh", "-s"], input=script.encode(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    outputs = run.stdout.decode("utf-8", "replace").split(END_OF_COMMAND)
    failed = 0
    for (line, command, expected), output in zip(found, outputs):
        if not matches(expected, output.splitlines()):
            failed += 1
            print("%s:%d: %s\nprints:\n%s" % (sys.argv[1], line, command, output))
    return 1 if failed or not found or len(outputs) != len(found) + 1 else 0


sys.setrecursionlimit(100000)
sys.exit(main())
