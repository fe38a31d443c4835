# The commands of the pages on Protégé, triple stores and SPARQL engines do what the pages say; addresses are those of servers started here.
. "$SOURCE/tests/interop/lib.sh"
. "$SOURCE/tests/interop/servers.sh"
check "Fuseki starts" start_fuseki
check "Virtuoso starts" start_virtuoso
mkdir "$work/bin"
ln -s "$RAPPORTEUR" "$work/bin/rapporteur"
printf '%s\n' "exec $python \"\$@\"" >"$work/bin/python3"
cat >"$work/bin/robot" <<END
exec java -Xmx700m -cp "$tools/robot/*" org.obolibrary.robot.CommandLineInterface "\$@"
END
cat >"$work/bin/shacl" <<END
exec java -Xmx700m -cp "$tools/jena/*" shacl.shacl "\$@"
END
cat >"$work/bin/arq" <<END
exec java -Xmx700m -cp "$tools/jena/*" arq.query "\$@"
END
ln -s "$tools/python/bin/pyshacl" "$work/bin/pyshacl"
chmod +x "$work"/bin/*

# commands PAGE: in a folder with the samples, the ontology and the queries, the programs on the path.
commands() {
  mkdir "$work/run" && cd "$work/run" && for folder in samples ontology queries; do ln -s "$SOURCE/$folder" $folder; done
  sed -e "s|http://localhost:3030/news|$fuseki|g; s|http://localhost:8890|$virtuoso|g; s|localhost:1111|127.0.0.1:$sql_port|g" "$SOURCE/docs/$1" >"$work/$1"
  PATH="$work/bin:$PATH" RAPPORTEUR_DATA=$BUILD NO_COLOR=1 LC_ALL=C.UTF-8 "$python" "$SOURCE/tests/console.py" "$work/$1"
  code=$?
  cd "$work" && rm -rf run
  return $code
}
for page in protege triple-stores sparql-engines; do check "the page $page" commands $page.md; done
finish
