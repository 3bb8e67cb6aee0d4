using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Testing;
using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.Tests.Storage;

internal sealed class InMemoryConformance : StoreConformance
{
    private const string OneProcess = "It keeps everything in the memory of one process.";

    public override int Walks => 2000;

    public override IReadOnlyDictionary<string, string> LeftOut { get; } = new Dictionary<string, string>(
        Rules.Where(rule => rule.Suite is "Node")
            .Select(rule => new KeyValuePair<string, string>(rule.Name, OneProcess)), StringComparer.Ordinal)
    {
        ["A commit that breaks off half way leaves nothing behind and passes once the cause is gone"] = "There is no disk that could fail "
            + "half-way.",
        ["A record that breaks off half way leaves nothing behind"] = "There is no disk that could fail half-way.",
    };

    protected override ValueTask<StoreUnderTest> OpenAsync() => new(StoreUnderTest.Of(new InMemoryStore()));
}
