# Bring the programs of others into the build folder, by their names from their registries: Java archives by Maven, Python packages by pip.
# What is there already in the version asked for stays.
set -eu
here=$SOURCE/tests/interop
tools=$BUILD/interop

# archives NAME: all that NAME/pom.xml asks for.
archives() {
  cmp -s "$here/$1/pom.xml" "$tools/$1/pom.xml" && return
  rm -rf "${tools:?}/$1"
  mvn -q -B -f "$here/$1/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies \
    -DoutputDirectory="$tools/$1"
  cp "$here/$1/pom.xml" "$tools/$1/pom.xml"
}

packages() {
  cmp -s "$here/requirements.txt" "$tools/python/requirements.txt" && return
  rm -rf "$tools/python"
  "$PYTHON3" -m venv "$tools/python"
  "$tools/python/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$tools/python/requirements.txt"
}

mkdir -p "$tools"
for name in protege desktop robot jena; do archives "$name"; done
packages
