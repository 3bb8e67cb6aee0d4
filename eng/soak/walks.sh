#!/usr/bin/env bash
# Random people take many complaints through the standard workflow, and others try what it forbids.
#   COMPLAINTFLOW_SOAK  how many complaints (100,000)
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../environment.sh"
cd "$root"

export COMPLAINTFLOW_SOAK="${COMPLAINTFLOW_SOAK:-100000}"
printf '%s complaints\n' "$COMPLAINTFLOW_SOAK"
time dotnet test tests/ComplaintFlow.Tests --configuration Release --verbosity quiet --nologo \
    --filter "FullyQualifiedName~RandomWalkTests" --logger "console;verbosity=normal"
