#!/usr/bin/env python3
"""Check ontology and shapes: that they parse everywhere, are complete, are OWL 2 DL as far as can be told here, and agree
with the sample graph; with pyshacl also that the shapes accept the sample and refuse it when it is broken.

usage: owl.py [--broken FOLDER]

With --broken the broken graphs are written to the folder instead, for other validators.
"""
import pathlib
import shutil
import subprocess
import sys

try:
    import rdflib
    from rdflib import OWL, RDF, RDFS, SKOS, XSD
except ImportError:
    print("owl.py: skipped: rdflib (python3-rdflib) is not installed")
    sys.exit(77)

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
ONTOLOGY, SHAPES = ROOT / "ontology" / "rapporteur.ttl", ROOT / "ontology" / "shapes.ttl"
ALIGNMENTS = ROOT / "ontology" / "alignments.ttl"
SAMPLE = pathlib.Path(__file__).resolve().parent / "sample.ttl"
LANGUAGES = {"en", "id", "hi", "pa", "ar"}
RAP = rdflib.Namespace("https://w3id.org/rapporteur/ontology#")
ID = rdflib.Namespace("https://w3id.org/rapporteur/id/")
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
KINDS = [OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.NamedIndividual]
PROPERTIES = KINDS[1:4]
# Terms that OWL 2 DL has built in.
BUILT_IN = (str(RDF), str(RDFS), str(OWL), str(XSD))
# Datatypes of the OWL 2 datatype map that we use.
DATATYPES = {XSD.string, XSD.boolean, XSD.integer, XSD.decimal, XSD.dateTime, RDF.PlainLiteral}


def parse(*paths):
    graph = rdflib.Graph()
    for path in paths:
        graph.parse(str(path), format="turtle")
    return graph


def kinds_of(graph, term):
    return [kind for kind in KINDS if (term, RDF.type, kind) in graph]


def is_built_in(term):
    return str(term).startswith(BUILT_IN)


# ---- the checks: each yields sentences about what is wrong

def parsers_agree():
    for path in (ONTOLOGY, SHAPES, ALIGNMENTS, SAMPLE):
        wanted = len(parse(path))
        for command in (["rapper", "-q", "-i", "turtle", "-o", "ntriples"], ["serdi", "-i", "turtle", "-o", "ntriples"]):
            if not shutil.which(command[0]):
                continue
            run = subprocess.run(command + [str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
            got = len(set(run.stdout.splitlines()))
            if run.returncode or run.stderr or got != wanted:
                yield "%s: %s finds %d triples, rdflib %d" % (path.name, command[0], got, wanted)


def terms_are_explained():
    for path in (ONTOLOGY, SHAPES):
        graph = parse(path)
        terms = {s for kind in KINDS for s in graph.subjects(RDF.type, kind) if str(s).startswith(RAP)}
        for term in sorted(terms):
            for predicate in (RDFS.label, SKOS.definition):
                found = sorted(o.language for o in graph.objects(term, predicate))
                if found != sorted(LANGUAGES):
                    yield "%s has %s in %s" % (term, predicate, found)


def terms_have_examples():
    graph = parse(ONTOLOGY)
    for term in sorted({s for kind in KINDS for s in graph.subjects(RDF.type, kind) if str(s).startswith(RAP)}):
        if "en" not in {example.language for example in graph.objects(term, SKOS.example)}:
            yield "%s has no example in English" % term


def labels_are_distinct():
    graph = parse(ONTOLOGY)
    for kind in KINDS:
        seen = {}
        for term in sorted(graph.subjects(RDF.type, kind)):
            for label in graph.objects(term, RDFS.label):
                if seen.setdefault(label, term) != term:
                    yield "%s and %s are both called %s" % (seen[label], term, label.n3())


def ontology_is_dl():
    graph = parse(ONTOLOGY)
    header = list(graph.subjects(RDF.type, OWL.Ontology))
    if len(header) != 1 or not list(graph.objects(header[0], OWL.versionIRI)):
        yield "there is not one ontology header with a version"
    if list(graph.objects(None, OWL.imports)):
        yield "the ontology imports something"
    for triple in graph:
        if any(isinstance(term, rdflib.BNode) for term in triple):
            yield "a blank node in %s" % (triple,)
    for forbidden in (OWL.FunctionalProperty, OWL.InverseFunctionalProperty, OWL.disjointWith, OWL.AllDisjointClasses):
        if (None, RDF.type, forbidden) in graph or (None, forbidden, None) in graph:
            yield "%s is used" % forbidden


def terms_are_declared():
    graph = parse(ONTOLOGY)
    header = next(graph.subjects(RDF.type, OWL.Ontology))
    for subject, predicate, value in graph:
        if not is_built_in(predicate) and OWL.AnnotationProperty not in kinds_of(graph, predicate):
            yield "%s is used and not declared" % predicate
        if subject != header and not kinds_of(graph, subject):
            yield "%s is described and not declared" % subject
        if predicate in (RDFS.subClassOf, RDFS.domain) and OWL.Class not in kinds_of(graph, value):
            yield "%s of %s is no class: %s" % (predicate, subject, value)
    for term in set(graph.subjects()):
        if len(kinds_of(graph, term)) > 1:
            yield "%s is declared as %s" % (term, kinds_of(graph, term))


def properties_are_sound():
    graph = parse(ONTOLOGY)
    for term in graph.subjects(RDF.type, OWL.ObjectProperty):
        for value in graph.objects(term, RDFS.range):
            if OWL.Class not in kinds_of(graph, value):
                yield "%s has the range %s" % (term, value)
    for term in graph.subjects(RDF.type, OWL.DatatypeProperty):
        for value in graph.objects(term, RDFS.range):
            if value not in DATATYPES:
                yield "%s has the range %s" % (term, value)
    for term, parent in graph.subject_objects(RDFS.subPropertyOf):
        if kinds_of(graph, term) != kinds_of(graph, parent):
            yield "%s is below %s, which is of another kind" % (term, parent)


def alignments_agree_with_the_ontology():
    ontology, alignments = parse(ONTOLOGY), parse(ALIGNMENTS)
    for term in sorted(set(alignments.subjects())):
        if str(term).startswith(RAP) and not set(kinds_of(alignments, term)) <= set(kinds_of(ontology, term)):
            yield "%s is %s in the alignments" % (term, kinds_of(alignments, term))
    for predicate in (RDFS.subClassOf, RDFS.subPropertyOf, OWL.inverseOf):
        for term, other in alignments.subject_objects(predicate):
            if not kinds_of(alignments, other) or kinds_of(alignments, term) != kinds_of(alignments, other):
                yield "%s is %s to %s, which is of another kind" % (term, predicate, other)
    for term in alignments.subjects(RDF.type, None):
        if not str(term).startswith((str(RAP), "https://w3id.org/rapporteur/", str(SKOS), "http://purl.org/dc/")):
            if not list(alignments.objects(term, RDFS.label)) or not list(alignments.objects(term, RDFS.isDefinedBy)):
                yield "%s is not explained" % term


def shapes_agree_with_the_ontology():
    ontology, shapes = parse(ONTOLOGY), parse(SHAPES)
    for shape, target in shapes.subject_objects(SH.targetClass):
        if OWL.Class not in kinds_of(ontology, target):
            yield "%s is for %s, which is no class" % (shape, target)
    for shape, path in shapes.subject_objects(SH.path):
        kinds = kinds_of(ontology, path)
        if str(path).startswith(RAP) and not kinds:
            yield "%s is about %s, which is not declared" % (shape, path)
        if (shape, SH["class"], None) in shapes and kinds != [OWL.ObjectProperty]:
            yield "%s wants individuals of %s" % (shape, path)
        if str(path).startswith(RAP) and (shape, SH.datatype, None) in shapes and kinds != [OWL.DatatypeProperty]:
            yield "%s wants literals of %s" % (shape, path)
    for target in ontology.subjects(RDFS.subClassOf, RAP.Fact):
        if (None, SH.targetClass, target) not in shapes:
            yield "%s has no shape" % target


def sample_uses_what_is_declared():
    graph = parse(ONTOLOGY, SAMPLE)
    for _, predicate, value in graph:
        if not is_built_in(predicate) and not any(kind in kinds_of(graph, predicate) for kind in PROPERTIES):
            yield "%s is not declared" % predicate
        elif OWL.ObjectProperty in kinds_of(graph, predicate) and isinstance(value, rdflib.Literal):
            yield "%s has the value %s" % (predicate, value.n3())
        elif OWL.DatatypeProperty in kinds_of(graph, predicate) and not isinstance(value, rdflib.Literal):
            yield "%s has the value %s" % (predicate, value)
    used = set(parse(SAMPLE).objects(None, RDF.type))
    for target in parse(ONTOLOGY).subjects(RDFS.subClassOf, RAP.Fact):
        if target not in used:
            yield "the sample has no %s" % target


def round_of(graph):
    return next(f for f in graph.subjects(RAP.recipient, ID.lumora) if (f, RAP.series, None) in graph)


def a(graph, kind):
    return min(graph.subjects(RDF.type, RAP[kind]))


def partnership_of_one(graph):
    fact = a(graph, "Partnership")
    graph.remove((fact, RAP.member, None))
    graph.add((fact, RAP.member, ID.lumora))


def founding_of_nothing(graph):
    fact = a(graph, "Founding")
    graph.remove((fact, RAP.founder, None))
    graph.remove((fact, RAP.date, None))


# How to break the sample; each must make it fail.
BREAKAGES = {
    "a position without its holder": lambda g: g.remove((a(g, "Position"), RAP.holder, None)),
    "a position at a person": lambda g: g.set((a(g, "Position"), RAP.organization, ID["amara-delgado"])),
    "a round of two amounts": lambda g: g.add((round_of(g), RAP.amount, ID["usd-9000000"])),
    "a partnership of one": partnership_of_one,
    "a founding by nobody at no time": founding_of_nothing,
    "a headcount in words": lambda g: g.set((a(g, "Headcount"), RAP.number, rdflib.Literal("many"))),
    "an integer as amount": lambda g: g.set((ID["usd-9000000"], RAP.value, rdflib.Literal(9))),
    "a currency in small letters": lambda g: g.set((ID["usd-9000000"], RAP.currency, rdflib.Literal("usd"))),
    "a date in words": lambda g: g.set((a(g, "Launch"), RAP.date, rdflib.Literal("Monday"))),
    "a quotation in no language": lambda g: g.set((a(g, "Quotation"), RAP.text, rdflib.Literal("Yes"))),
    "a fact without evidence": lambda g: g.remove((a(g, "Supply"), RAP.evidence, None)),
    "a fact without factuality": lambda g: g.remove((a(g, "Supply"), RAP.factuality, None)),
    "more than certainty": lambda g: g.set((a(g, "Supply"), RAP.confidence, rdflib.Literal("1.5", datatype=XSD.decimal))),
    "evidence that ends before it begins": lambda g: g.set((a(g, "Evidence"), RAP.end, rdflib.Literal(1))),
    "evidence from nowhere": lambda g: g.remove((a(g, "Evidence"), RAP.document, None)),
    "an entity without a name": lambda g: g.remove((ID.lumora, RDFS.label, None)),
    "two names in one language": lambda g: g.add((ID.lumora, RDFS.label, rdflib.Literal("Lumora Ltd", lang="en"))),
}


def broken_graphs():
    for what, breakage in BREAKAGES.items():
        graph = parse(ONTOLOGY, SAMPLE)
        breakage(graph)
        yield what, graph


def write_broken_graphs(folder):
    for what, graph in broken_graphs():
        graph.serialize(str(pathlib.Path(folder, what.replace(" ", "-") + ".ttl")), format="turtle")


def shapes_accept_the_sample():
    import pyshacl
    conforms, _, text = pyshacl.validate(parse(ONTOLOGY, SAMPLE), shacl_graph=parse(SHAPES), meta_shacl=True)
    if not conforms:
        yield text


def shapes_refuse_what_is_broken():
    import pyshacl
    shapes = parse(SHAPES)
    for what, graph in broken_graphs():
        if pyshacl.validate(graph, shacl_graph=shapes)[0]:
            yield "%s is accepted" % what


CHECKS = [parsers_agree, terms_are_explained, terms_have_examples, labels_are_distinct, ontology_is_dl, terms_are_declared,
          properties_are_sound, alignments_agree_with_the_ontology, shapes_agree_with_the_ontology, sample_uses_what_is_declared]
SHACL_CHECKS = [shapes_accept_the_sample, shapes_refuse_what_is_broken]


def main():
    if sys.argv[1:2] == ["--broken"]:
        return write_broken_graphs(sys.argv[2])
    checks = list(CHECKS)
    try:
        import pyshacl  # noqa: F401
        checks += SHACL_CHECKS
    except ImportError:
        print("the checks of the shapes themselves are skipped: pyshacl is not installed")
    failed = 0
    for check in checks:
        wrong = list(check())
        failed += bool(wrong)
        for sentence in wrong:
            print("%s: %s" % (check.__name__, sentence))
    print("%d passed, %d failed" % (len(checks) - failed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
