#!/usr/bin/env bash
# Writes the schema for editors and the reference page of settings anew. Read the difference before you commit it.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
cd "$root"

COMPLAINTFLOW_APPROVE=1 dotnet test tests/ComplaintFlow.Tests --configuration Release --verbosity quiet --nologo \
    --filter "FullyQualifiedName~SettingsDescriptionTests"
printf 'Written: src/ComplaintFlow/ConfigurationSchema.json, docs/settings.md\n'
