#!/usr/bin/env bash
# Makes sure that the programs of PostgreSQL and SQLite are here; the tests start servers of their own. Installs them where that is possible, and says so where it is not.
set -euo pipefail

installed() {
    command -v initdb > /dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null
}

installed && command -v sqlite3 > /dev/null && exit 0
if [[ "$(id -u)" != 0 ]] || ! command -v apt-get > /dev/null; then
    installed && exit 0
    printf 'PostgreSQL is not installed, and cannot be installed by this user: its tests are skipped.\n'
    exit 0
fi
printf '== install PostgreSQL\n'
# Without a cluster of the system: nothing is left running.
mkdir -p /etc/postgresql-common
[[ -f /etc/postgresql-common/createcluster.conf ]] || printf 'create_main_cluster = false\n' > /etc/postgresql-common/createcluster.conf
export DEBIAN_FRONTEND=noninteractive
{ apt-get update -qq && apt-get install -qq -y --no-install-recommends postgresql sqlite3; } > /dev/null 2>&1 || true
installed || printf 'PostgreSQL could not be installed: its tests are skipped.\n'
