#!/usr/bin/env bash
# Makes sure that RabbitMQ is here; the tests start brokers of their own. Installs it where that is possible, and says so where it is not.
set -euo pipefail

installed() {
    [[ -f /usr/lib/rabbitmq/bin/rabbitmq-server ]] && command -v epmd > /dev/null
}

installed && exit 0
if [[ "$(id -u)" != 0 ]] || ! command -v apt-get > /dev/null; then
    printf 'RabbitMQ is not installed, and cannot be installed by this user: its tests are skipped.\n'
    exit 0
fi
printf '== install RabbitMQ\n'
# Nothing of the system is started: where services may start, this one is kept from it while it is installed.
policy=/usr/sbin/policy-rc.d
if [[ ! -e "$policy" ]]; then
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod +x "$policy"
    trap 'rm -f "$policy"' EXIT
fi
export DEBIAN_FRONTEND=noninteractive
install=(apt-get install -qq -y --no-install-recommends -o DPkg::Lock::Timeout=300 rabbitmq-server)
{ "${install[@]}" || { apt-get update -qq && "${install[@]}"; }; } > /dev/null 2>&1 || true
installed || printf 'RabbitMQ could not be installed: its tests are skipped.\n'
