"""Check that engines answer alike: `compare.py QUERIES FOLDER FOLDER...`, a folder an engine, with NAME.json or NAME.nt for each query.

Rows are compared without their order, which is free among equal keys; numbers by value, since Oxigraph makes one integer type of all.
"""
import collections
import json
import pathlib
import sys

import pyoxigraph

XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = {XSD + name for name in ("integer", "decimal", "double", "nonNegativeInteger")}


def plain(term):
    if term["type"] == "uri":
        return "<%s>" % term["value"]
    if term.get("datatype") in NUMBERS:
        return "number %s" % float(term["value"])
    return "%s@%s" % (term["value"], term.get("xml:lang", "").lower())


def plain_triple(triple):
    """A triple of a constructed graph as a row."""
    terms = []
    for term in (triple.subject, triple.predicate, triple.object):
        literal = isinstance(term, pyoxigraph.Literal)
        terms.append(plain({"type": "literal" if literal else "uri", "value": term.value, "datatype": literal and term.datatype.value,
                            "xml:lang": literal and term.language or ""}))
    return tuple(terms)


def rows(folder, name):
    """What an engine answered, as a multiset."""
    result, graph = pathlib.Path(folder, name + ".json"), pathlib.Path(folder, name + ".nt")
    if graph.exists():
        return collections.Counter({plain_triple(triple) for triple in pyoxigraph.parse(path=graph)})
    bindings = json.loads(result.read_text(encoding="utf-8"))["results"]["bindings"]
    return collections.Counter(frozenset((variable, plain(term)) for variable, term in row.items()) for row in bindings)


def difference(name, folders):
    """What is wrong with the answers to a query, as a list of sentences."""
    wrong = []
    try:
        first = rows(folders[0], name)
        for folder in folders[1:]:
            # One at a time: constructed graphs are large.
            answer = rows(folder, name)
            if answer != first:
                wrong.append("%s: only %s: %s; only %s: %s" % (name, folders[0], list(first - answer)[:3], folder, list(answer - first)[:3]))
    except (OSError, ValueError, KeyError) as error:
        return ["%s: an answer is missing or no answer: %r" % (name, error)]
    if not wrong:
        print("%s: %d rows" % (name, sum(first.values())))
    return wrong


def main():
    names = sorted(path.stem for path in pathlib.Path(sys.argv[1]).glob("*.rq"))
    failed = 0
    for name in names:
        wrong = difference(name, sys.argv[2:])
        failed += bool(wrong)
        for sentence in wrong:
            print("FAILED: " + sentence)
    print("%d passed, %d failed" % (len(names) - failed, failed))
    return 1 if failed or not names else 0


if __name__ == "__main__":
    sys.exit(main())
