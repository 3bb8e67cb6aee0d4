# Sourced by the scripts beside it: one random test, with as many cases as are asked for and no limit of time.
source "$(dirname "${BASH_SOURCE[0]}")/../environment.sh"

# soak CASES CLASS
soak() {
    cd "$root"
    dotnet build tests/ComplaintFlow.Tests --configuration Release "${quiet_build[@]}" -p:RunAnalyzers=false
    time COMPLAINTFLOW_SOAK="$1" dotnet test tests/ComplaintFlow.Tests --no-build --configuration Release --nologo \
        --filter "FullyQualifiedName~ComplaintFlow.Tests.$2" --logger "console;verbosity=normal"
}
