#!/usr/bin/env bash
# Counts a million random spans with pauses on random calendars, and compares each with an oracle that looks at every minute.
# Usage: eng/soak/minutes.sh [cases]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/soak.sh"
soak "${1:-1000000}" Calendars.MinuteByMinuteTests
