#!/usr/bin/env bash
# Compares compiled workflows with the naive interpreter on many random scenarios, and imported machines with Stateless itself.
#   COMPLAINTFLOW_SCENARIOS  how many scenarios (100,000; 0 for none)
#   COMPLAINTFLOW_MACHINES   how many machines (100,000; 0 for none)
#   COMPLAINTFLOW_SEED       the first seed (20260307 for scenarios, 20261129 for machines); another one makes others
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../environment.sh"
cd "$root"

export COMPLAINTFLOW_SCENARIOS="${COMPLAINTFLOW_SCENARIOS:-100000}"
export COMPLAINTFLOW_MACHINES="${COMPLAINTFLOW_MACHINES:-100000}"

run() { # PROJECT TEST
    time dotnet test "tests/$1" --configuration Release --verbosity quiet --nologo \
        --filter "FullyQualifiedName~$2" --logger "console;verbosity=detailed"
}

if ((COMPLAINTFLOW_SCENARIOS > 0)); then
    printf '%s scenarios from seed %s\n' "$COMPLAINTFLOW_SCENARIOS" "${COMPLAINTFLOW_SEED:-20260307}"
    run ComplaintFlow.Tests WorkflowModelTests.On_every_step
fi
if ((COMPLAINTFLOW_MACHINES > 0)); then
    printf '%s machines from seed %s\n' "$COMPLAINTFLOW_MACHINES" "${COMPLAINTFLOW_SEED:-20261129}"
    run ComplaintFlow.Stateless.Tests OracleTests
fi
