using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Testing;
using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.Tests.Storage;

public sealed class ConformanceKitTests
{
    [Fact]
    public void Rules_have_names_of_their_own_and_a_suite() =>
        StoreConformance.Rules.Select(rule => rule.Name).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(50);

    [Fact]
    public async Task All_rules_run_or_are_listed_with_their_reason()
    {
        IReadOnlyList<ConformanceResult> results = await new InMemoryConformance().RunAllAsync();

        results.Select(result => result.Rule).Should().Equal(StoreConformance.Rules);
        results.Should().OnlyContain(result => result.Holds || result.LeftOut != null);
    }

    [Theory]
    [InlineData("No such rule", "It does not matter.")]
    [InlineData("What one node commits the other finds at once", " ")]
    public async Task A_rule_that_is_left_out_exists_and_has_a_reason(string rule, string reason) =>
        await new Sloppy(rule, reason).Invoking(kit => kit.RunAllAsync()).Should().ThrowAsync<InvalidOperationException>();

    [Fact]
    public async Task A_rule_that_does_not_exist_cannot_be_run() =>
        await new InMemoryConformance().Invoking(kit => kit.RunAsync("No such rule")).Should().ThrowAsync<ArgumentException>();

    private sealed class Sloppy(string rule, string reason) : StoreConformance
    {
        public override IReadOnlyDictionary<string, string> LeftOut { get; } =
            new Dictionary<string, string>(StringComparer.Ordinal) { [rule] = reason };

        protected override ValueTask<StoreUnderTest> OpenAsync() => new(StoreUnderTest.Of(new InMemoryStore()));
    }
}
