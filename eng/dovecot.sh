#!/usr/bin/env bash
# Makes sure that dovecot is here; the tests of mail start servers of their own. Installs it where that is possible, and says so where it is not.
set -euo pipefail

installed() {
    [[ -x /usr/sbin/dovecot ]]
}

installed && exit 0
if [[ "$(id -u)" == 0 ]] && command -v apt-get > /dev/null; then
    printf '== install dovecot\n'
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -qq -y --no-install-recommends -o DPkg::Lock::Timeout=300 dovecot-imapd; } > /dev/null 2>&1 || true
fi
installed || printf 'dovecot is not installed, and could not be installed by this user: its tests are skipped.\n'
