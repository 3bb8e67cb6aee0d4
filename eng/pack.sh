#!/usr/bin/env bash
# Builds and packs every project under src. tests/ComplaintFlow.Packages.Tests looks into the packages.
# Usage: eng/pack.sh [FOLDER]; default: artifacts/packages.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
output="$(mkdir -p "${1:-$root/artifacts/packages}" && cd "${1:-$root/artifacts/packages}" && pwd)"
cd "$root"
rm -f "$output"/*.nupkg "$output"/*.snupkg

release=(--configuration Release "${quiet_build[@]}" -clp:NoSummary)
for project in src/*/*.csproj; do
    dotnet build "$project" "${release[@]}"
done

documented=()
for file in src/*/bin/Release/*/*.xml; do
    name="$(basename "$file" .xml)"
    [[ "$file" != "src/$name/bin/Release/"* ]] || documented+=("${file%.xml}.dll")
done
dotnet run --file eng/public-docs.cs -- "${documented[@]}"

for project in src/*/*.csproj; do
    dotnet pack "$project" --no-build --output "$output" "${release[@]}" -warnaserror
done
