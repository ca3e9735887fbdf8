#!/usr/bin/env bash
# A PostgreSQL server for tests, in a folder of its own, reached by a socket in it alone. Says that folder, once it answers, and is
# gone with all it held as soon as its standard input ends: so it outlives no test, however that ends.
#
#   databases are at postgres://portal@FOLDER/NAME, with every / of FOLDER as %2F; the user portal may make them
set -euo pipefail

server=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1) || {
    echo 'PostgreSQL is missing: `build/setup.sh test` installs it, as does `apt-get install postgresql`' >&2
    exit 1
}
bin=$(dirname "$server")

# It refuses to run as root.
if [[ $(id -u) == 0 ]]; then as_server() { runuser -u postgres -- "$@"; }; else as_server() { "$@"; }; fi

cd /
folder=$(as_server mktemp -d /tmp/portal-postgres-XXXXXX)
trap 'as_server "$bin/pg_ctl" stop -D "$folder/data" -m immediate >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
# Sorts as people do, unlike an embedded store: what relies on the order of bytes must say so.
told=$(as_server "$bin/initdb" -D "$folder/data" -U portal -A trust -E UTF8 --locale C.UTF-8 --locale-provider icu --icu-locale en-GB --no-sync 2>&1) ||
    { echo "$told" >&2; exit 1; }
# Nothing has to survive the machine.
as_server "$bin/pg_ctl" start -w -D "$folder/data" -l "$folder/log" >/dev/null \
    -o "-F -c listen_addresses= -c unix_socket_directories=$folder -c max_connections=1000" ||
    { cat "$folder/log" >&2; exit 1; }
echo "$folder"
cat >/dev/null
