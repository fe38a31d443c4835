"""Validate graphs with pySHACL: `validation.py SHAPES conforms|violates DATA...`. The last line counts, and the exit code is 1 if a graph does
not do what it should."""
import sys

import pyshacl
import rdflib

shapes = rdflib.Graph().parse(sys.argv[1])
expected, files = sys.argv[2] == "conforms", sys.argv[3:]
failed = 0
for file in files:
    conforms, _, text = pyshacl.validate(rdflib.Graph().parse(file), shacl_graph=shapes)
    if conforms != expected:
        failed += 1
        print("FAILED: %s %s" % (file, text[:2000] if expected else "is accepted"))
print("%d passed, %d failed" % (len(files) - failed, failed))
sys.exit(failed > 0)
