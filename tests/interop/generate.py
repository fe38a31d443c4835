#!/usr/bin/env python3
"""Write a large graph of facts as N-Triples: `generate.py ONTOLOGY.ttl SHAPES.ttl FACTS`, to standard output.

The shapes say which kinds of fact there are and what fills their roles, so that a new kind needs no change here. All names are made of
syllables; the same arguments give the same bytes.
"""
import random
import sys

import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, XSD

RAP = rdflib.Namespace("https://w3id.org/rapporteur/ontology#")
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
ID = "https://w3id.org/rapporteur/id/"

# Syllables and a word for "says" in each language, so that names and sentences are written in five scripts.
SCRIPTS = {
    "en": (["lo", "ma", "ren", "ti", "sol", "ka", "ver", "nu", "bel", "dor"], "The report speaks of"),
    "id": (["wa", "sin", "tur", "gu", "ban", "ra", "mi", "jo", "per", "lun"], "Laporan itu membahas"),
    "hi": (["को", "मा", "रेन", "ती", "सोल", "का", "वेर", "नू", "बेल", "दोर"], "रिपोर्ट में बात है"),
    "pa": (["ਕੋ", "ਮਾ", "ਰੇਨ", "ਤੀ", "ਸੋਲ", "ਕਾ", "ਵੇਰ", "ਨੂ", "ਬੇਲ", "ਦੋਰ"], "ਰਿਪੋਰਟ ਵਿੱਚ ਗੱਲ ਹੈ"),
    "ar": (["كو", "ما", "رن", "تي", "سول", "كا", "فر", "نو", "بل", "دور"], "يتحدث التقرير عن"),
}
LANGUAGES = list(SCRIPTS)
CURRENCIES = ["USD", "EUR", "INR", "IDR", "AED"]
# How many of the facts are asserted, how many of the roles that may be left out are there, how many facts have evidence in four languages, and how
# many contradict another one.
ASSERTED, OPTIONAL, MULTILINGUAL, CONTRADICTED = 0.9, 0.33, 0.02, 0.02


class Graph:
    """Writes triples, and makes up what they speak of."""

    def __init__(self, seed, out):
        self.random = random.Random(seed)
        self.out = out
        self.entities = {}
        # The fact of each kind that was written last.
        self.latest = {}

    def triple(self, subject, predicate, value):
        self.out.write("%s <%s> %s .\n" % (subject, predicate, value))

    def individual(self, name, kind):
        subject = "<%s%s>" % (ID, name)
        self.triple(subject, RDF.type, kind.n3())
        self.triple(subject, RDF.type, OWL.NamedIndividual.n3())
        return subject

    def literal(self, value, datatype=None, lang=None):
        return rdflib.Literal(value, datatype=datatype, lang=lang).n3()

    def name(self, language):
        syllables = SCRIPTS[language][0]
        return " ".join("".join(self.random.choices(syllables, k=3)).capitalize() for _ in range(2))

    def date(self):
        year, month, day = self.random.randint(2015, 2025), self.random.randint(1, 12), self.random.randint(1, 28)
        return ("%d" % year, "%d-%02d" % (year, month), "%d-%02d-%02d" % (year, month, day))[self.random.randrange(3)]

    def fill(self, kind, count):
        """Entities of a class, each with a name in some of the languages."""
        local = kind.split("#")[1].lower()
        for number in range(count):
            entity = self.individual("%s-%d" % (local, number), kind)
            for language in self.random.sample(LANGUAGES, self.random.randint(1, len(LANGUAGES))):
                # One that the bundled queries ask for.
                name = "Lumora" if number == 0 else self.name(language)
                self.triple(entity, RDFS.label, self.literal(name, lang=language))
                if self.random.random() < 0.1:
                    self.triple(entity, SKOS.altLabel, self.literal(name + " 1", lang=language))
            self.entities.setdefault(kind, []).append(entity)

    def amounts(self, kind, count):
        for number in range(count):
            amount = self.individual("amount-%d" % number, kind)
            value, currency = self.random.randint(1, 10**7) * 1000, self.random.choice(CURRENCIES)
            self.triple(amount, RAP.value, '"%d.0"^^<%s>' % (value, XSD.decimal))
            self.triple(amount, RAP.currency, self.literal(currency))
            self.triple(amount, RDFS.label, self.literal("%s %d" % (currency, value), lang="en"))
            self.entities.setdefault(kind, []).append(amount)

    def documents(self, count):
        for number in range(count):
            language = self.random.choice(LANGUAGES)
            document = self.individual("document-%d" % number, RAP.Document)
            self.triple(document, RAP.language, self.literal(language))
            self.triple(document, RAP.source, self.literal("news/%d.%s.txt" % (number, language)))
            self.triple(document, RAP.digest, self.literal("%064x" % self.random.getrandbits(256)))
            if self.random.random() < 0.5:
                self.triple(document, RDFS.label, self.literal(self.name(language), lang=language))
            self.entities.setdefault(RAP.Document, []).append((document, language))

    def evidence(self, name, factuality):
        document, language = self.random.choice(self.entities[RAP.Document])
        evidence = self.individual("evidence-" + name, RAP.Evidence)
        begin = self.random.randrange(5000)
        self.triple(evidence, RAP.document, document)
        self.triple(evidence, RAP.language, self.literal(language))
        self.triple(evidence, RAP.quote, self.literal("%s %s." % (SCRIPTS[language][1], self.name(language)), lang=language))
        self.triple(evidence, RAP.begin, self.literal(begin))
        self.triple(evidence, RAP.end, self.literal(begin + 60))
        self.triple(evidence, RAP.rule, self.literal("%s.rule" % language))
        self.triple(evidence, RAP.factuality, factuality.n3())
        return evidence

    def datum(self, role):
        """A value for a role that no individual fills."""
        if role.datatype == RDF.langString:
            language = self.random.choice(LANGUAGES)
            return self.literal(self.name(language), lang=language)
        if role.datatype == XSD.boolean:
            return self.literal(True)
        if role.datatype == XSD.integer:
            return self.literal(self.random.randint(1, 90000))
        if role.datatype == XSD.decimal:
            return '"%.1f"^^<%s>' % (self.random.randint(11, 99) / 10, XSD.decimal)
        return self.literal(self.date() if role.is_date else self.random.choice(["A", "B", "C"]))

    def fill_role(self, role):
        if not role.filler:
            return [self.datum(role)]
        return self.random.sample(self.entities[role.filler], max(1, role.needed))

    def fact(self, number, kind):
        asserted = self.random.random() < ASSERTED
        factuality = RAP.Asserted if asserted else self.random.choice([RAP.Denied, RAP.Planned, RAP.Hedged, RAP.Attributed])
        fact = self.individual("%s-%d" % (kind.name.lower(), number), kind.iri)
        self.triple(fact, RDFS.label, self.literal("%s %d" % (kind.name, number), lang="en"))
        if kind in self.latest and self.random.random() < CONTRADICTED:
            self.triple(fact, RAP.contradicts, self.latest[kind])
            self.triple(self.latest[kind], RAP.contradicts, fact)
        self.latest[kind] = fact
        fillers = {}
        for role in kind.roles:
            if role.needed or self.random.random() < OPTIONAL:
                fillers[role.path] = self.fill_role(role)
                for value in fillers[role.path]:
                    self.triple(fact, role.path, value)
        self.triple(fact, RAP.factuality, factuality.n3())
        self.triple(fact, RAP.confidence, '"0.%d"^^<%s>' % (self.random.randint(51, 99), XSD.decimal))
        count = 4 if self.random.random() < MULTILINGUAL else 1
        self.triple(fact, RAP.languageCount, self.literal(count))
        self.triple(fact, RAP.documentCount, self.literal(count))
        for one in range(count):
            self.triple(fact, RAP.evidence, self.evidence("%d-%d" % (number, one), factuality))
        if asserted:
            for shortcut in kind.shortcuts:
                shortcut.write(self, fact, fillers)


class Role:
    """What a property shape says of a role."""

    def __init__(self, shapes, shape):
        self.path = shapes.value(shape, SH.path)
        self.filler = shapes.value(shape, SH["class"])
        if shapes.value(shape, SH["or"]):
            self.filler = RAP[str(shapes.value(shape, RAP.filledBy))]
        self.datatype = shapes.value(shape, SH.datatype)
        self.is_date = "[0-9]{4}" in str(shapes.value(shape, SH.pattern))
        # The alternatives are all filled: the shape wants at least one.
        self.needed = int(shapes.value(shape, SH.minCount) or 0) or int((shape, RAP.alternative, None) in shapes)


class Shortcut:
    """The plain triple that an asserted fact gives."""

    def __init__(self, shapes, node):
        of = {name: shapes.value(node, RAP["shortcut" + name]) for name in ("Property", "Subject", "Object", "WhereRole", "WhereValue", "Unless")}
        self.path, self.subject, self.object = of["Property"], of["Subject"], of["Object"]
        self.where, self.value, self.unless = of["WhereRole"], of["WhereValue"], of["Unless"]

    def write(self, graph, fact, fillers):
        if self.unless in fillers or (self.where and self.value.n3() not in fillers.get(self.where, [])):
            return
        for subject in fillers.get(self.subject, []):
            for value in fillers.get(self.object, []) if self.object else [fact]:
                if subject != value or self.subject != self.object:
                    graph.triple(subject, self.path, value)


class Kind:
    """A class of facts."""

    def __init__(self, shapes, iri):
        self.iri, self.name = iri, str(iri).split("#")[1]
        shape = shapes.value(None, SH.targetClass, iri)
        roles = sorted(shapes.objects(shape, SH.property))
        self.roles = [Role(shapes, role) for role in roles]
        self.shortcuts = [Shortcut(shapes, s) for s in sorted(shapes.subjects(RAP.shortcutOf, iri))]


def main():
    ontology, shapes = (rdflib.Graph().parse(path, format="turtle") for path in sys.argv[1:3])
    facts = int(sys.argv[3])
    kinds = [Kind(shapes, iri) for iri in sorted(ontology.subjects(RDFS.subClassOf, RAP.Fact))]
    graph = Graph(facts, sys.stdout)
    for kind in (RAP.Person, RAP.Organization, RAP.Place, RAP.Product, RAP.License):
        graph.fill(kind, max(10, facts // (5 if kind in (RAP.Person, RAP.Organization) else 50)))
    graph.entities[RAP.Agent] = graph.entities[RAP.Person] + graph.entities[RAP.Organization]
    graph.entities[RAP.PositionType] = [one.n3() for one in sorted(ontology.subjects(RDF.type, RAP.PositionType))]
    graph.amounts(RAP.MonetaryAmount, max(10, facts // 20))
    graph.documents(max(5, facts // 20))
    for number in range(facts):
        graph.fact(number, kinds[number % len(kinds)])


if __name__ == "__main__":
    main()
