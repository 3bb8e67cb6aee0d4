using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.Tests.Storage;

internal sealed class InMemoryConformance : StoreConformance
{
    private const string OneProcess = "It keeps everything in the memory of one process.";

    public override int Walks => 2000;

    public override IReadOnlyDictionary<string, string> LeftOut { get; } =
        Rules.Where(rule => rule.Suite is "Node").ToDictionary(rule => rule.Name, _ => OneProcess, StringComparer.Ordinal);

    protected override ValueTask<StoreUnderTest> OpenAsync() => new(StoreUnderTest.Of(new InMemoryStore()));
}
