namespace ComplaintFlow.Sqlite.Tests;

public sealed class ConformanceTests
{
    private static readonly SqliteConformance Kit = new();

    public static TheoryData<string> Rules { get; } = [.. Kit.GetRules().Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public Task Holds(string rule) => Kit.RunAsync(rule);

    [Fact]
    public void No_rule_is_left_out() => Kit.LeftOut.Should().BeEmpty();
}
