using ComplaintFlow.Testing;
using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.Tool.Tests.Copying;

/// <summary>The rules of a transfer hold from every kind of store to every other one.</summary>
public sealed class DirectionTests
{
    public static TheoryData<string, string> Directions { get; } = Between();

    [SkippableTheory]
    [MemberData(nameof(Directions))]
    public async Task Whatever_moves_goes_on_in_the_other_database(string from, string to)
    {
        ConformanceRule[] rules = [
            .. StoreConformance.Rules.Where(rule => rule.Suite.StartsWith("Transfer", StringComparison.Ordinal))
                .Where(rule => !rule.Name.Contains("breaks off", StringComparison.Ordinal))];
        rules.Should().HaveCountGreaterThan(10);
        foreach (ConformanceRule rule in rules)
            await new Direction(from, to).RunAsync(rule.Name);
    }

    private static TheoryData<string, string> Between()
    {
        var directions = new TheoryData<string, string>();
        foreach (string source in CopyStore.Kinds)
        {
            foreach (string target in CopyStore.Kinds.Where(target => target != source))
                directions.Add(source, target);
        }
        return directions;
    }

    /// <summary>Opens stores of the two kinds in turn: rules write into the first, and copy into the second.</summary>
    private sealed class Direction(string from, string to) : StoreConformance
    {
        private int _opened;

        public override int Walks => 12;

        protected override async ValueTask<StoreUnderTest> OpenAsync() =>
            (await CopyStore.OpenAsync(_opened++ % 2 == 0 ? from : to)).Store;
    }
}
