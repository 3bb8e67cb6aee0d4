#!/usr/bin/env bash
# Starts a PostgreSQL server of its own, two workers and an office. Everything that it starts ends with it.
# usage: run.sh [FOLDER of the built program; by default it is built first]
set -euo pipefail
sample="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
bash "$sample/../../eng/postgres.sh"
postgres="$(command -v initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1)" || true
[[ -n "$postgres" ]] || exit 1
postgres="$(dirname "$postgres")"
[[ $# -gt 0 ]] || dotnet build "$sample" --configuration Release --verbosity quiet --nologo
program="$(realpath "${1:-$sample/bin/Release/net10.0}")/Worker.dll"

# PostgreSQL refuses to run as root, so root hands it to another user.
as() { if [[ "$(id -u)" == 0 ]]; then runuser -u postgres -- "$@"; else "$@"; fi; }
cd / # it may not look into the folder of root

data="$(as mktemp -d "${TMPDIR:-/tmp}/complaintflow-worker-XXXXXX")"
mails="$(mktemp -d "${TMPDIR:-/tmp}/complaintflow-mails-XXXXXX")"
workers=()
stop() {
    (( ${#workers[@]} == 0 )) || { kill "${workers[@]}" && wait "${workers[@]}"; } 2> /dev/null || true
    as "$postgres/pg_ctl" stop --silent --pgdata "$data" --mode fast 2> /dev/null || true
    as rm -rf "$data"
    rm -rf "$mails"
}
trap stop EXIT
trap 'exit 1' INT TERM

as "$postgres/initdb" --pgdata "$data" --username postgres --auth trust --encoding UTF8 --locale C --no-sync > /dev/null
start() {
    port=$((RANDOM % 16384 + 32768))
    as "$postgres/pg_ctl" start --silent --wait --pgdata "$data" --log "$data/server.log" \
        --options "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=" > /dev/null
}
start || start || start || { as tail -n 5 "$data/server.log"; exit 1; } # a port may be taken

export ConnectionStrings__ComplaintFlow="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
export Mail__Folder="$mails"
run=(dotnet "$program" --contentRoot "$sample")
for name in worker-1 worker-2; do
    "${run[@]}" --Mail:Sender "$name" > "$mails/$name.log" &
    workers+=("$!")
    until grep --quiet 'Application started' "$mails/$name.log"; do
        kill -0 "$!" 2> /dev/null || { cat "$mails/$name.log"; exit 1; }
        sleep 0.2
    done
    printf '%s has started\n' "$name"
done
"${run[@]}" --Role office --Logging:LogLevel:Microsoft.Hosting.Lifetime Warning
printf '\nOne of the mails:\n'
head -n 20 "$(find "$mails" -name '*.eml' | sort | tail -n 1)"
