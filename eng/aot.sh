#!/usr/bin/env bash
# Publishes the smoke program with every trim and AOT warning an error, and runs it: first trimmed, then compiled
# ahead of time (which needs clang or gcc). Exit code 3: the native part of the SDK cannot be restored here.
# Usage: eng/aot.sh [trimmed|native]; default: both.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
cd "$root"

publish() {
    local output="$root/artifacts/$1"
    shift
    # What one way of publishing leaves behind must not serve the other.
    rm -rf "$output" tests/ComplaintFlow.AotSmoke/bin tests/ComplaintFlow.AotSmoke/obj
    dotnet publish tests/ComplaintFlow.AotSmoke --configuration Release --use-current-runtime --self-contained \
        --output "$output" -p:TreatWarningsAsErrors=true "${quiet_build[@]}" -clp:NoSummary "$@" || return
    "$output/ComplaintFlow.AotSmoke"
}

trimmed() {
    printf '== trimmed\n'
    publish trimmed -p:PublishTrimmed=true
}

native() {
    printf '== native\n'
    local linker=() log="$root/artifacts/native.log"
    command -v clang > /dev/null || linker=(-p:CppCompilerAndLinker=gcc)
    mkdir -p "$root/artifacts"
    publish native -p:PublishAot=true "${linker[@]}" | tee "$log" && return
    if grep -q 'NU1101.*NativeAOT' "$log"; then
        printf 'NOT DONE: the native runtime of the SDK is not among the packages that this machine can restore.\n'
        exit 3
    fi
    return 1
}

case "${1:-both}" in
    trimmed) trimmed ;;
    native) native ;;
    both) trimmed; native ;;
    *) printf 'usage: eng/aot.sh [trimmed|native]\n' >&2; exit 2 ;;
esac
