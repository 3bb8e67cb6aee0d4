using ComplaintFlow.Testing;

namespace ComplaintFlow.PostgreSql.Tests;

public sealed class ConformanceTests
{
    private static readonly Lazy<PostgreSqlConformance> Kit = new(static () => new PostgreSqlConformance(TestServer.NewDatabase()));

    public static TheoryData<string> Rules { get; } = [.. StoreConformance.Rules.Select(rule => rule.Name)];

    [SkippableTheory]
    [MemberData(nameof(Rules))]
    public async Task Holds(string rule)
    {
        Kit.Value.LeftOut.Should().BeEmpty();
        await Kit.Value.RunAsync(rule);
    }
}
