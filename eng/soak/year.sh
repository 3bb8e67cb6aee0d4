#!/usr/bin/env bash
# Lives through a year with ten thousand complaints, and compares every clock of each with an oracle that counts minute by minute.
# Usage: eng/soak/year.sh [complaints]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/soak.sh"
soak "${1:-10000}" Sla.Year.YearTests
