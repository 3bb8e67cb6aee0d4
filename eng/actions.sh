#!/usr/bin/env bash
# Writes the reference page of actions anew. Read the difference before you commit it.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
cd "$root"

COMPLAINTFLOW_APPROVE=1 dotnet test tests/ComplaintFlow.Tests --configuration Release --verbosity quiet --nologo \
    --filter "FullyQualifiedName~ActionsPageTests"
printf 'Written: docs/actions-reference.md\n'
