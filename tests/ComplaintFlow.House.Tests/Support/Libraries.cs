using ComplaintFlow.House.Tests.Hygiene;

namespace ComplaintFlow.House.Tests.Support;

/// <summary>The libraries that ship, by the name of their assemblies: every project under <c>src</c> but the programs.</summary>
internal static class Libraries
{
    private static readonly string[] Core = ["ComplaintFlow", "ComplaintFlow.Abstractions"];

    public static IReadOnlyList<string> All { get; } = In(Repository.Files);

    public static TheoryData<string> Names => [.. All];

    /// <summary>The libraries that a host adds to the core.</summary>
    public static TheoryData<string> Adapters => [.. All.Except(Core, StringComparer.Ordinal)];

    public static IReadOnlyList<string> In(IEnumerable<SourceFile> files) =>
    [
        .. ProjectRules.Shipped(files)
            .Where(project => !project.Text.Contains("<OutputType>Exe</OutputType>", StringComparison.Ordinal))
            .Select(project => project.Name[..^".csproj".Length]),
    ];
}
