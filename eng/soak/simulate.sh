#!/usr/bin/env bash
# Runs the simulator: several nodes on one store, a driven clock, faults, reloads, and people who mean harm. Prints each promise that is broken, with a shortest trace.
#   --store memory|sqlite|postgres   on what (memory)
#   --seeds N                        how many seeds (20, or as many as fit into --minutes)
#   --from SEED                      the first seed (1); a seed gives the same trace on every store
#   --steps N                        how many steps each seed takes (500)
#   --minutes M                      no new seed after so long
#   --shrink MINUTES                 how long traces are shrunk in all (5)
#   --only NAME                      shrinks only violations that have this in their names, as in FourEyes,Merge
#   --trace                          prints the trace of the seed --from, and nothing else
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../environment.sh"
cd "$root"

[[ " $* " != *" postgres "* ]] || eng/postgres.sh
dotnet build tests/ComplaintFlow.Simulation.Runner --configuration Release "${quiet_build[@]}" -p:RunAnalyzers=false >&2
exec dotnet tests/ComplaintFlow.Simulation.Runner/bin/Release/net10.0/ComplaintFlow.Simulation.Runner.dll "$@"
