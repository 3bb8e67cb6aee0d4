#!/usr/bin/env bash
# Packs every packable project into artifacts/packages and looks into each package. Needs unzip.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
cd "$root"
command -v unzip > /dev/null || { printf 'pack.sh needs unzip\n' >&2; exit 2; }

packages="$root/artifacts/packages"
rm -rf "$packages"
dotnet restore ComplaintFlow.sln "${quiet_build[@]}"
for project in src/*/*.csproj; do
    dotnet pack "$project" --no-restore --configuration Release --output "$packages" "${quiet_build[@]}" -clp:NoSummary
done

problems=0
problem() {
    printf 'PROBLEM %s: %s\n' "$1" "$2"
    problems=$((problems + 1))
}

check() {
    local package="$1" project="$2" name entries nuspec
    name="$(basename "$package")"
    entries="$(unzip -Z1 "$package")"
    nuspec="$(unzip -p "$package" '*.nuspec')"
    grep -qx 'README.md' <<< "$entries" || problem "$name" 'has no README.md'
    grep -q '<readme>README.md</readme>' <<< "$nuspec" || problem "$name" 'does not name its README.md'
    grep -q '<license type="expression">MIT</license>' <<< "$nuspec" || problem "$name" 'has no licence expression MIT'
    grep -q '<description>..*</description>' <<< "$nuspec" || problem "$name" 'has no description'
    if grep -q '<PackAsTool>true' "$project"; then
        grep -q '<packageType name="DotnetTool" />' <<< "$nuspec" || problem "$name" 'is not a tool'
    else
        grep -qx "lib/net10.0/$(basename "$project" .csproj).dll" <<< "$entries" || problem "$name" 'has no library'
        grep -qx "lib/net10.0/$(basename "$project" .csproj).xml" <<< "$entries" || problem "$name" 'has no XML documentation'
    fi
    # A schema for editors is found by its targets, which are found by the name of the package.
    if [[ -f "$(dirname "$project")/ConfigurationSchema.json" ]]; then
        grep -qx 'ConfigurationSchema.json' <<< "$entries" || problem "$name" 'has no schema at its root'
        grep -qx "buildTransitive/$(basename "$project" .csproj).targets" <<< "$entries" || problem "$name" 'has no targets that name its schema'
    fi
    local symbols="${package%.nupkg}.snupkg"
    [[ -f "$symbols" ]] || { problem "$name" 'has no symbol package'; return; }
    entries="$(unzip -Z1 "$symbols")"
    grep -q '\.pdb$' <<< "$entries" || problem "$(basename "$symbols")" 'holds no symbols'
}

for project in src/*/*.csproj; do
    package=("$packages/$(basename "$project" .csproj)".[0-9]*.nupkg)
    if [[ -f "${package[0]}" ]]; then
        check "${package[0]}" "$project"
        printf 'packed %s\n' "$(basename "${package[0]}")"
    else
        problem "$project" 'was not packed'
    fi
done
(( problems == 0 ))
