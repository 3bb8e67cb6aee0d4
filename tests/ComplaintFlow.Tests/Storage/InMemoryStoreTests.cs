using ComplaintFlow.Testing;

namespace ComplaintFlow.Tests.Storage;

public sealed class InMemoryStoreTests
{
    private static readonly InMemoryConformance Kit = new();

    public static TheoryData<string> Rules { get; } = [.. Kit.GetRules().Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public Task Holds(string rule) => Kit.RunAsync(rule);

    [Fact]
    public void Every_rule_is_tried_or_left_out_with_a_reason()
    {
        Kit.GetRules().Select(rule => rule.Name).Concat(Kit.LeftOut.Keys).Should()
            .BeEquivalentTo(StoreConformance.Rules.Select(rule => rule.Name));
        Kit.LeftOut.Values.Should().OnlyContain(reason => reason.Length > 10);
    }
}
