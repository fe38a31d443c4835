"""Answer queries with Oxigraph: `oxigraph.py GRAPH FOLDER QUERY.rq...` writes FOLDER/QUERY.json or, for what constructs a graph, QUERY.nt."""
import pathlib
import sys

import pyoxigraph

store = pyoxigraph.Store()
store.bulk_load(path=sys.argv[1])
for query in map(pathlib.Path, sys.argv[3:]):
    answer = store.query(query.read_text(encoding="utf-8"))
    name = pathlib.Path(sys.argv[2], query.stem)
    if isinstance(answer, pyoxigraph.QueryTriples):
        answer.serialize(name.with_suffix(".nt"), format=pyoxigraph.RdfFormat.N_TRIPLES)
    else:
        answer.serialize(name.with_suffix(".json"), format=pyoxigraph.QueryResultsFormat.JSON)
