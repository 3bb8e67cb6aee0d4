namespace ComplaintFlow.House.Tests.Support;

/// <summary>The libraries that ship, by the name of their assemblies: every project under <c>src</c> but the programs.</summary>
internal static class Libraries
{
    private static readonly string[] CoreNames = ["ComplaintFlow", "ComplaintFlow.Abstractions"];

    private static readonly string[] RuleNames = ["ComplaintFlow.Stateless"];

    private static readonly string[] ChannelNames = ["ComplaintFlow.Chat", "ComplaintFlow.Mail", "ComplaintFlow.RabbitMq", "ComplaintFlow.Webhooks"];

    public static IReadOnlyList<string> All { get; } = In(Repository.Files);

    public static TheoryData<string> Names => [.. All];

    /// <summary>The library itself, and the abstractions that it shares with its adapters.</summary>
    public static TheoryData<string> Core => [.. CoreNames];

    /// <summary>The libraries that a host adds to the core, on the ports of the abstractions.</summary>
    public static TheoryData<string> Adapters => [.. All.Except([.. CoreNames, .. RuleNames, .. ChannelNames], StringComparer.Ordinal)];

    /// <summary>The libraries that make or show rules, and so need the library itself.</summary>
    public static TheoryData<string> OfRules => [.. RuleNames];

    /// <summary>The libraries through which notices leave, on the port of the library.</summary>
    public static TheoryData<string> OfChannels => [.. ChannelNames];

    /// <summary>The projects that ship, programs too.</summary>
    public static IEnumerable<SourceFile> Projects(IEnumerable<SourceFile> files) =>
        files.Where(file => file.IsUnder("src") && file.Is(".csproj"));

    public static IReadOnlyList<string> In(IEnumerable<SourceFile> files) =>
    [
        .. Projects(files)
            .Where(project => !project.Text.Contains("<OutputType>Exe</OutputType>", StringComparison.Ordinal))
            .Select(project => project.Name[..^".csproj".Length]),
    ];
}
