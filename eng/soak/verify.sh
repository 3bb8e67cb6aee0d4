#!/usr/bin/env bash
# Writes 100,000 complaints to SQLite and to PostgreSQL, damages some behind the store's back, and verifies all journals. Another number: eng/soak/verify.sh 20000
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../environment.sh"
cd "$root"

eng/postgres.sh
for store in Sqlite PostgreSql; do
    COMPLAINTFLOW_COMPLAINTS="${1:-100000}" dotnet test "tests/ComplaintFlow.$store.Tests" --configuration Release --nologo -p:RunAnalyzers=false \
        --filter "FullyQualifiedName~VerificationTests" --logger "console;verbosity=detailed"
done
