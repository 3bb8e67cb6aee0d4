using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.Testing;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

public sealed class SqliteConformanceTests
{
    private static readonly SqliteConformance Kit = new();

    public static TheoryData<string> Rules { get; } = [.. StoreConformance.Rules.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public Task Holds(string rule) => Kit.RunAsync(rule);

    [Fact]
    public void No_rule_is_left_out() => Kit.LeftOut.Should().BeEmpty();
}
