#!/bin/sh
# Install the Debian packages that building, testing and using Rapporteur takes: `packages.sh`, `packages.sh test` or, for
# the checks against programs of others, `packages.sh interop`.
set -e
build="autoconf automake libtool pkg-config make gcc g++ librdf0-dev librasqal3-dev libraptor2-dev libserd-dev libicu-dev \
libxml2-dev libjansson-dev nettle-dev libcurl4-gnutls-dev zlib1g-dev libcld2-dev python3 wamerican hunspell-id hunspell-ar apertium-hin aspell aspell-pa \
libgweather-4-common"
test="check valgrind graphviz raptor2-utils rasqal-utils serdi python3-rdflib python3-babel man-db"
interop="openjdk-17-jdk-headless openjdk-17-jre xvfb fonts-noto-core maven python3-venv virtuoso-opensource-7-bin curl"
# Node.js often is there from elsewhere.
command -v npm >/dev/null || interop="$interop nodejs npm"
packages=$build
case ${1-} in
  test) packages="$packages $test" ;;
  interop) packages="$packages $test $interop" ;;
esac
missing=
for package in $packages; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ]; then run=; else run=sudo; fi
$run apt-get update -q
# Small images of Debian leave translations out; the names of cities are among them.
DEBIAN_FRONTEND=noninteractive $run apt-get install -y -q --no-install-recommends \
  -o Dpkg::Options::="--path-include=/usr/share/locale/*" $missing
