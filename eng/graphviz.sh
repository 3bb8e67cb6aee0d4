#!/usr/bin/env bash
# Installs Graphviz where it is missing: tests render diagrams with it. Needs apt, and root or sudo without a password.
set -euo pipefail
command -v dot > /dev/null && exit 0

as_root=()
if (( EUID != 0 )); then
    command -v sudo > /dev/null && sudo -n true 2> /dev/null || { printf 'graphviz.sh: Graphviz is missing, and neither root nor sudo is at hand\n' >&2; exit 1; }
    as_root=(sudo -n)
fi
command -v apt-get > /dev/null || { printf 'graphviz.sh: Graphviz is missing, and there is no apt\n' >&2; exit 1; }

printf '== install graphviz\n'
install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends graphviz)
"${install[@]}" > /dev/null 2>&1 || { "${as_root[@]}" apt-get update -qq && "${install[@]}" > /dev/null; }
