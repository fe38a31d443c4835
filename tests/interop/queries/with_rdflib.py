"""Answer queries with rdflib: `with_rdflib.py GRAPH FOLDER QUERY.rq...` writes FOLDER/QUERY.json or, for what constructs a graph, QUERY.nt."""
import multiprocessing
import os
import pathlib
import sys

import rdflib
from rdflib.plugins.sparql import CUSTOM_EVALS
from rdflib.plugins.sparql.evaluate import evalBGP

graph = rdflib.Graph()


def patterns_that_meet(context, part):
    """Evaluate triple patterns so that each shares a variable with those before it.

    By itself rdflib orders them by the number of their free variables only, and pairs every name with every fact where a pattern of three
    variables stands between the two.
    """
    if part.name != "BGP":
        raise NotImplementedError
    known, ordered, left = {term for term in part._vars if context[term] is not None}, [], list(part.triples)
    while left:
        best = min(left, key=lambda triple: costs(triple, known))
        left.remove(best)
        ordered.append(best)
        known.update(term for term in best if isinstance(term, rdflib.Variable))
    return evalBGP(context, ordered)


def costs(triple, known):
    variables = {term for term in triple if isinstance(term, rdflib.Variable)}
    return bool(known) and not variables & known, len(variables - known)


def answer(query):
    result = graph.query(query.read_text(encoding="utf-8"))
    name = pathlib.Path(sys.argv[2], query.stem)
    if result.type == "CONSTRUCT":
        result.serialize(str(name.with_suffix(".nt")), format="nt", encoding="utf-8")
    else:
        result.serialize(str(name.with_suffix(".json")), format="json")


def main():
    CUSTOM_EVALS["patterns that meet"] = patterns_that_meet
    graph.parse(sys.argv[1])
    # rdflib is a hundred times slower than the others: two processes share the graph that was read once.
    with multiprocessing.get_context("fork").Pool(min(2, os.cpu_count())) as pool:
        pool.map(answer, map(pathlib.Path, sys.argv[3:]), chunksize=1)


if __name__ == "__main__":
    main()
