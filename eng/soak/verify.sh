#!/usr/bin/env bash
# Writes 100,000 complaints to SQLite and to PostgreSQL, damages eight behind the store's back, and verifies all journals; those of SQLite by the command line too.
# eng/soak/verify.sh [COMPLAINTS [sqlite|postgres]]; at least 8 complaints, and without a name both stores.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../environment.sh"
cd "$root"

export COMPLAINTFLOW_COMPLAINTS="${1:-100000}"
case "${2:-both}" in
    sqlite) stores=(Sqlite) ;;
    postgres) stores=(PostgreSql) ;;
    *) stores=(Sqlite PostgreSql) ;;
esac
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
export COMPLAINTFLOW_DAMAGED="$folder/damaged.db"
failed=0

[[ "${stores[*]}" == Sqlite ]] || eng/postgres.sh
dotnet build src/ComplaintFlow.Tool --configuration Release "${quiet_build[@]}" -p:RunAnalyzers=false
for store in "${stores[@]}"; do
    dotnet build "tests/ComplaintFlow.$store.Tests" --configuration Release "${quiet_build[@]}" -p:RunAnalyzers=false
    printf '\n== %s\n' "$store"
    dotnet test "tests/ComplaintFlow.$store.Tests" --no-build --configuration Release --nologo --filter "FullyQualifiedName~VerificationTests" \
        --logger "console;verbosity=detailed" > "$folder/log" 2>&1 || failed=1
    grep -E '^ +[0-9,.]+ complaints|^ +(Passed|Failed|Skipped) ' "$folder/log" || { failed=1; cat "$folder/log"; }
done

if [[ -f "$COMPLAINTFLOW_DAMAGED" ]]; then
    printf '\n== complaintflow verify\n'
    start=$SECONDS status=0
    dotnet src/ComplaintFlow.Tool/bin/Release/net10.0/ComplaintFlow.Tool.dll verify --store "sqlite:$COMPLAINTFLOW_DAMAGED" | tee "$folder/found" || status=$?
    printf 'exit code %d after %d s\n' "$status" "$((SECONDS - start))"
    [[ "$status" == 1 ]] && grep -q ': 8 damaged\.$' "$folder/found" || failed=1
fi

(( failed == 0 )) && printf '\nAll damage was found, and nothing else.\n' || printf '\nFAILED\n'
exit "$failed"
