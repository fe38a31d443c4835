#!/bin/sh
# Install what is needed, build, extract the sample articles into one graph, and ask it some questions.
set -e
cd "$(dirname "$0")"
./packages.sh >&2
[ -x configure ] || ./autogen.sh >&2
mkdir -p build
cd build
[ -f Makefile ] || ../configure -q >&2
make -s -j"$(nproc)" >&2
./rapporteur extract -o graph.ttl ../samples
echo "The graph of the five articles: build/graph.ttl"
for question in leaders funding-rounds investors customers competitors offices denied-or-planned; do
  echo
  sed -n '1s/^# //p' "../queries/$question.rq"
  echo
  ./rapporteur query "$question" graph.ttl
done
