using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.Testing;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

public sealed class PostgreSqlConformanceTests
{
    private static readonly PostgreSqlConformance Kit = new();

    public static TheoryData<string> Rules { get; } = [.. StoreConformance.Rules.Select(rule => rule.Name)];

    [SkippableTheory]
    [MemberData(nameof(Rules))]
    public async Task Holds(string rule)
    {
        Kit.LeftOut.Should().BeEmpty();
        await Kit.RunAsync(rule);
    }
}
