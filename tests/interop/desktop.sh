# Protégé itself, on a screen that is not there: it opens the samples' graph, and each step of a walk finds what a reader should see. Pictures
# of the windows go to interop/pictures in the build folder.
. "$SOURCE/tests/interop/lib.sh"
pictures=$tools/pictures
protege=$work/protege/Protege-5.5.0
home=$work/home
screen=
leave() {
  test -z "$screen" || { kill "$screen" && wait "$screen"; } 2>/dev/null
  rm -rf "$work"
}
trap leave EXIT

start_screen() {
  Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
  screen=$!
  for _ in $(seq 30); do
    test -s "$work/display" && return
    sleep 1
  done
  cat "$work/xvfb.log"
  return 1
}

# What Protégé would install from its menu goes where it looks for that.
install_protege() {
  mkdir -p "$work/protege" "$home/.Protege/bundles" "$home/.Protege/plugins" &&
    (cd "$work/protege" && jar xf "$tools"/desktop/protege-desktop-*.zip) &&
    cp "$tools"/desktop/jaxb-api-*.jar "$tools"/desktop/javax.activation-*.jar "$home/.Protege/bundles" &&
    cp "$tools"/desktop/org.semanticweb.hermit-*.jar "$tools"/desktop/elk-protege-*.jar "$home/.Protege/plugins"
}

# As Protégé's run.sh does, with the newer framework before its own.
in_protege() (
  cd "$protege" || exit
  classes=$(echo "$tools"/desktop/org.apache.felix.main-*.jar bundles/guava.jar bundles/logback-c*.jar bundles/slf4j-api.jar \
    bin/maven-artifact.jar bin/protege-launcher.jar | tr ' ' ':')
  DISPLAY=:$(cat "$work/display") timeout 300 java -Xmx700m -Xss16m -Duser.home="$home" -Dlogback.configurationFile=conf/logback.xml \
    -DentityExpansionLimit=100000000 -Dfile.encoding=UTF-8 -cp "$classes" "$here/desktop/Desktop.java" "$@"
)

# walk NAME FILE LANGUAGES
status=0
walk() {
  echo "-- $1"
  in_protege "$here/desktop/$1.walk" "$pictures" "$2" "$3" >"$work/$1.log" 2>&1 || status=1
  grep -E '^(FAILED: |  |[0-9]+ passed)' "$work/$1.log" || { tail -n 20 "$work/$1.log"; status=1; }
}
log=$home/.Protege/logs/protege.log
quiet() { test -s "$log" && ! grep -E ' (WARN|ERROR) ' "$log"; }

# Facts that import the ontology and its alignments, and a catalog that says where these are.
write_desk() {
  mkdir "$work/desk" && cp -R "$SOURCE/ontology" "$work/desk/ontology" && cd "$work/desk" &&
    sed 's|uri="|&ontology/|' ontology/catalog-v001.xml >catalog-v001.xml && graph turtle facts.ttl --ontology none --no-records && {
    echo '<https://example.org/desk> a <http://www.w3.org/2002/07/owl#Ontology> ; <http://www.w3.org/2002/07/owl#imports>'
    echo '<https://w3id.org/rapporteur/ontology> , <https://w3id.org/rapporteur/alignments> .'
    cat "$work/facts.ttl"
  } >desk.ttl
}

mkdir -p "$pictures"
check "facts that import are written" write_desk
check "there is a screen" start_screen
check "Protégé is unpacked" install_protege
graph turtle graph.ttl --ontology full --no-records
walk facts "$work/graph.ttl" en,id,hi,pa,ar
walk imports "$work/desk/desk.ttl" hi,en,id,pa,ar
check "Protégé's log has no warnings" quiet
finish && exit $status
