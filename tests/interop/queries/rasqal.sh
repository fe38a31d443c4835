# Answer queries with rasqal, through the program under test: `rasqal.sh GRAPH FOLDER QUERY.rq...` writes FOLDER/QUERY.json or, for what
# constructs a graph, FOLDER/QUERY.nt.
graph=$1
folder=$2
shift 2
for query; do
  name=$(basename "$query" .rq)
  if grep -q '^ *CONSTRUCT' "$query"; then
    "$RAPPORTEUR" query -q -f ntriples -o "$folder/$name.nt" "$query" "$graph" || exit 1
  else
    "$RAPPORTEUR" query -q -f json -o "$folder/$name.json" "$query" "$graph" || exit 1
  fi
done
