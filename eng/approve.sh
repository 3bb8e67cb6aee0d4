#!/usr/bin/env bash
# Makes the present public surface the approved one. Read the difference before you commit it.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
cd "$root"

mkdir -p tests/ComplaintFlow.House.Tests/PublicApi
COMPLAINTFLOW_APPROVE=1 dotnet test tests/ComplaintFlow.House.Tests --configuration Release --verbosity quiet --nologo \
    --filter "FullyQualifiedName~PublicSurface.SurfaceTests"
printf 'Approved: tests/ComplaintFlow.House.Tests/PublicApi\n'
