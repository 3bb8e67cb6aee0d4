#!/usr/bin/env bash
# Kills nodes at random while they act on, wake and notify for complaints of one store, restarts the server under them, and looks whether anything is missing or there twice.
# eng/soak/kill.sh sqlite|postgres [COMPLAINTS KILLS RESTARTS PACE]; PACE is how many seconds lie between two steps of a complaint.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../environment.sh"
cd "$root"

store="${1:?sqlite or postgres}"
[[ "$store" == sqlite ]] && restarts=0 || restarts=5
[[ "$store" == sqlite ]] || eng/postgres.sh
dotnet build tests/ComplaintFlow.KillTest --configuration Release "${quiet_build[@]}" -p:RunAnalyzers=false
status=0
dotnet tests/ComplaintFlow.KillTest/bin/Release/net10.0/ComplaintFlow.KillTest.dll "$store" "${2:-20000}" "${3:-50}" "${4:-$restarts}" "${5:-30}" || status=$?
printf '%s: %s after %d s\n' "$store" "$([[ $status == 0 ]] && echo 'nothing missing, nothing twice' || echo FAILED)" "$SECONDS"
exit "$status"
