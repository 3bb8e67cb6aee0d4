#!/usr/bin/env bash
# Publishes the smoke program ahead of time, with every trim and AOT warning an error, and runs it.
# Needs a C linker: clang, or gcc.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
cd "$root"

linker=()
if ! command -v clang > /dev/null; then
    command -v gcc > /dev/null || { printf 'aot.sh needs clang or gcc\n' >&2; exit 2; }
    linker=(-p:CppCompilerAndLinker=gcc)
fi

output="$root/artifacts/aot"
rm -rf "$output"
dotnet publish tests/ComplaintFlow.AotSmoke --configuration Release --use-current-runtime --output "$output" \
    -p:TreatWarningsAsErrors=true "${linker[@]}" "${quiet_build[@]}"
"$output/ComplaintFlow.AotSmoke"
ls -l "$output/ComplaintFlow.AotSmoke"
