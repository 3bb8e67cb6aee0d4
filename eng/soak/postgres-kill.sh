#!/usr/bin/env bash
# The long run of the kill test on PostgreSQL: nodes are killed 50 times, and the server crashes 10 times under them. Another number: eng/soak/postgres-kill.sh 200
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../environment.sh"
cd "$root"

eng/postgres.sh
COMPLAINTFLOW_KILLS="${1:-50}" dotnet test tests/ComplaintFlow.PostgreSql.Tests --configuration Release --verbosity quiet --nologo \
    --filter "FullyQualifiedName~ProcessTests"
