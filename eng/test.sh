#!/usr/bin/env bash
# Builds the solution once and runs every test project. The last line is always "N passed, N failed, N skipped".
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
cd "$root"
exec 2>&1

results="$root/artifacts/test-results"
passed=0 failed=0 skipped=0
skips=""

finish() {
    [[ -z "$skips" ]] || printf '\n%s\n' "$skips"
    printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    exit "$1"
}

run_project() {
    local project="$1" name folder status=0 counts
    name="$(basename "$project" .csproj)"
    folder="$results/$name"
    printf '\n== %s\n' "$name"
    dotnet test "$project" --no-build --configuration Release --verbosity quiet --nologo \
        --results-directory "$folder" --logger "trx;LogFileName=results.trx" \
        --logger "console;verbosity=minimal" \
        --blame-hang-timeout 5m --blame-hang-dump-type none || status=$?

    counts="0 0 0"
    if [[ -f "$folder/results.trx" ]]; then
        counts="$(awk -f eng/trx.awk "$folder/results.trx")"
    fi
    local p f s
    read -r p f s <<< "${counts%%$'\n'*}"
    # A run that broke off (a crash, a hang) counts as a failure even when each finished test passed.
    if (( status != 0 && f == 0 )); then
        printf '%s ended with exit code %d\n' "$name" "$status"
        f=1
    fi
    if (( s > 0 )); then
        skips+="${skips:+$'\n'}${counts#*$'\n'}"
    fi
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
    printf '%s: %d passed, %d failed, %d skipped (see artifacts/test-results/%s)\n' "$name" "$p" "$f" "$s" "$name"
}

eng/postgres.sh
eng/dovecot.sh
eng/rabbitmq.sh
eng/graphviz.sh || true # the tests that need it skip and say so
rm -rf "$results"
printf '== restore and build\n'
dotnet restore ComplaintFlow.sln "${quiet_build[@]}" || finish 1
dotnet build ComplaintFlow.sln --no-restore --configuration Release "${quiet_build[@]}" || finish 1

for project in tests/*.Tests/*.csproj; do
    run_project "$project"
done

if (( passed + failed == 0 )); then
    printf '\nNo test ran.\n'
    finish 1
fi
finish "$(( failed > 0 ))"
