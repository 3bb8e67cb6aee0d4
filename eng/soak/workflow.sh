#!/usr/bin/env bash
# Compares compiled workflows with the naive interpreter on many random scenarios.
#   COMPLAINTFLOW_SCENARIOS  how many (100,000)
#   COMPLAINTFLOW_SEED       the first seed (20260307); another one makes other scenarios
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../environment.sh"
cd "$root"

export COMPLAINTFLOW_SCENARIOS="${COMPLAINTFLOW_SCENARIOS:-100000}"
printf '%s scenarios from seed %s\n' "$COMPLAINTFLOW_SCENARIOS" "${COMPLAINTFLOW_SEED:-20260307}"
time dotnet test tests/ComplaintFlow.Tests --configuration Release --verbosity quiet --nologo \
    --filter "FullyQualifiedName~WorkflowModelTests.On_every_step" --logger "console;verbosity=normal"
