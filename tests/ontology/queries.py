#!/usr/bin/env python3
"""Check the bundled queries: every one must give the same rows on rasqal and on rdflib.

usage: queries.py [--rapporteur COMMAND] [--data GRAPH.ttl] [QUERY.rq...]

The graph is sample.ttl with the ontology, as the program writes them together; every query must find something in it, and
nothing in the ontology alone. With --data only the rows over that graph are compared. rasqal is asked through roqet, or through `COMMAND query -f xml`.
"""
import argparse
import collections
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

try:
    import rdflib
except ImportError:
    print("queries.py: skipped: rdflib (python3-rdflib) is not installed")
    sys.exit(77)

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
RESULTS = "{http://www.w3.org/2005/sparql-results#}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
NUMBERS = {rdflib.XSD.integer, rdflib.XSD.decimal, rdflib.XSD.double}

# One row of each query that both engines must find, so that they cannot agree on nonsense: text of some columns.
EXPECTED = {
    "acquisitions": {"acquirer": "Lumora", "acquired": "Kestrel Labs", "price": "USD 40 million", "factuality": "Planned"},
    "contradictions": {"fact": "Founding: Lumora, Amara Delgado", "language": "en", "contradicts": "Founding: Lumora, Bima Hartanto"},
    "corroboration": {"fact": "FundingRound: Lumora, USD 12 million", "articles": "2", "language": "en"},
    "counts": {"language": "pa", "kind": "Position", "facts": "1"},
    "denied-or-planned": {"factuality": "Denied", "kind": "Investment", "language": "ar"},
    "documents": {"source": "lumora.pa.txt", "language": "pa"},
    "entity": {"kind": "Headquarters", "part": "organization"},
    "evidence": {"kind": "FundingRound", "source": "lumora.hi.txt", "rule": "hi.funding.raise"},
    "former-positions": {"person": "Karim Nasser", "position": "ChiefFinancialOfficer", "organization": "Sunbula"},
    "funding-rounds": {"company": "Wayang Data", "amount": "2500000000000", "currency": "IDR", "date": "2024-03-11"},
    "headcount": {"company": "Wayang Data", "people": "120", "group": "researchers"},
    "investors": {"investor": "Padma Capital", "company": "Lumora"},
    "leaders": {"leader": "रेवा कुलकर्णी", "company": "Lumora"},
    "multilingual": {"kind": "Partnership", "languages": "4", "language": "id"},
    "partners": {"company": "Kestrel Labs", "partner": "Wayang Data"},
    "positions": {"person": "ਜਸਲੀਨ ਢਿੱਲੋਂ", "position": "Minister", "organization": "ਪੰਜਾਬ"},
    "quotations": {"speaker": "Karim Nasser", "language": "ar", "text": "لا صحة لما نُشر"},
    "to-nif": {"property": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#endIndex", "value": "105"},
    "to-prov": {"property": "http://www.w3.org/ns/prov#hadPlan", "value": "https://w3id.org/rapporteur/rule/hi.funding.raise"},
    "to-schema-org": {"property": "https://schema.org/name", "value": "रेवा कुलकर्णी"},
    "to-web-annotation": {"property": "http://www.w3.org/ns/oa#exact"},
}


def plain(term):
    """A term as both engines write it: numbers by value, no difference between plain and typed strings."""
    if term is None:
        return None
    if isinstance(term, rdflib.URIRef):
        return "<%s>" % term
    if term.datatype in NUMBERS:
        return "number %s" % float(term)
    return "%s@%s" % (term, term.language or "")


def xml_term(element):
    if element.tag == RESULTS + "uri":
        return rdflib.URIRef(element.text or "")
    if element.tag == RESULTS + "literal":
        return rdflib.Literal(element.text or "", lang=element.get(LANGUAGE), datatype=element.get("datatype"))
    return None


def constructs(query):
    text = re.sub(r"#.*|<[^>]*>", "", query.read_text(encoding="utf-8"))
    return re.search(r"\b(SELECT|CONSTRUCT)\b", text).group() == "CONSTRUCT"


def triples(graph):
    """A graph as rows, so that it can be compared like the rows of SELECT."""
    return [dict(zip(("subject", "property", "value"), triple)) for triple in graph]


def rasqal_graph(command, query, data):
    run = command.split() + ["query", "-f", "ntriples", str(query), data] if command else \
        ["roqet", "-q", "-i", "sparql", "-r", "ntriples", "-D", data, str(query)]
    output = subprocess.run(run, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    return rdflib.Graph().parse(data=output, format="nt")


def rasqal_rows(command, query, data):
    if constructs(query):
        return triples(rasqal_graph(command, query, data))
    if command:
        run = command.split() + ["query", "-f", "xml", str(query), data]
    else:
        run = ["roqet", "-q", "-i", "sparql", "-r", "xml", "-D", data, str(query)]
    output = subprocess.run(run, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout
    if not output.strip():
        raise ValueError("rasqal gives no result")
    return [{b.get("name"): xml_term(b[0]) for b in r} for r in ElementTree.fromstring(output).iter(RESULTS + "result")]


def rdflib_rows(query, graph):
    result = graph.query(query.read_text(encoding="utf-8"))
    if constructs(query):
        return triples(result.graph)
    return [{str(v): row[v] for v in result.vars if row[v] is not None} for row in result]


def counted(rows):
    return collections.Counter(frozenset((name, plain(t)) for name, t in row.items() if t is not None) for row in rows)


def texts(row):
    return {name: str(term) for name, term in row.items() if term is not None}


def difference(query, command, data):
    """How the rows of the two engines differ, as a list of sentences."""
    rasqal, other = counted(rasqal_rows(command, query, data[0])), counted(rdflib_rows(query, data[1]))
    return ["rasqal gives %s, rdflib %s" % (rasqal - other, other - rasqal)] if rasqal != other else []


def check(query, command, filled, empty):
    """What is wrong with a query, as a list of sentences."""
    wrong = []
    first = query.read_text(encoding="utf-8").split("\n", 1)[0]
    if not (first.startswith("# ") and first.endswith("?")):
        wrong.append("the first line is not '# ', then a question")
    other = rdflib_rows(query, filled[1])
    wrong += difference(query, command, filled)
    if not other:
        wrong.append("nothing is found in the sample")
    expected = EXPECTED.get(query.stem, {}).items()
    if not any(expected <= texts(row).items() for row in other):
        wrong.append("no row has %s" % dict(expected))
    if rasqal_rows(command, query, empty[0]) or rdflib_rows(query, empty[1]):
        wrong.append("something is found in the ontology alone")
    return wrong


def graph_file(folder, name, *sources):
    """The Turtle files one after the other, as a file and as a graph."""
    path = pathlib.Path(folder, name)
    path.write_text("\n".join(s.read_text(encoding="utf-8") for s in sources), encoding="utf-8")
    graph = rdflib.Graph()
    graph.parse(str(path), format="turtle")
    return str(path), graph


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rapporteur", metavar="COMMAND")
    parser.add_argument("--data", type=pathlib.Path)
    parser.add_argument("queries", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    queries = arguments.queries or sorted((ROOT / "queries").glob("*.rq"))
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        ontology = ROOT / "ontology" / "rapporteur.ttl"
        filled = graph_file(folder, "filled.ttl", *([arguments.data] if arguments.data else [ontology, HERE / "sample.ttl"]))
        empty = graph_file(folder, "empty.ttl", ontology)
        for query in queries:
            wrong = (difference(query, arguments.rapporteur, filled) if arguments.data
                     else check(query, arguments.rapporteur, filled, empty))
            failed += bool(wrong)
            for sentence in wrong:
                print("%s: %s" % (query.name, sentence))
    print("%d passed, %d failed" % (len(queries) - failed, failed))
    return 1 if failed or not queries else 0


if __name__ == "__main__":
    sys.exit(main())
