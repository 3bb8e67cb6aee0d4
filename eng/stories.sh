#!/usr/bin/env bash
# Tells the stories anew and makes them the approved ones. Read the difference before you commit it.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
cd "$root"

mkdir -p docs/stories
COMPLAINTFLOW_APPROVE=1 dotnet test tests/ComplaintFlow.Tests --configuration Release --verbosity quiet --nologo \
    --filter "FullyQualifiedName~ComplaintFlow.Tests.Stories"
printf 'Approved: docs/stories\n'
