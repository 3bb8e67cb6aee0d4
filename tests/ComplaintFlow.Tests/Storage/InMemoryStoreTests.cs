using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.Tests.Storage;

public sealed class InMemoryStoreTests
{
    private static readonly StoreConformance Kit = new InMemoryConformance();

    public static TheoryData<string> Rules { get; } = [.. StoreConformance.Rules.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public Task Holds(string rule) => Kit.RunAsync(rule);

    private sealed class InMemoryConformance : StoreConformance
    {
        public override int Walks => 2000;

        protected override ValueTask<StoreUnderTest> OpenAsync() => new(StoreUnderTest.Of(new InMemoryStore()));
    }
}
