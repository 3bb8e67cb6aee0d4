using ComplaintFlow.Testing;
using ComplaintFlow.Testing.Conformance;

namespace CustomStore;

/// <summary>Opens the store for the conformance kit: empty in a folder of its own, and again as another process would.</summary>
internal sealed class FileStoreProof : StoreConformance
{
    private readonly Dictionary<StoreUnderTest, string> _folders = [];

    public override int Walks => 40;

    public override IReadOnlyDictionary<string, string> LeftOut { get; } = new Dictionary<string, string>(
        Rules.Where(static rule => rule.Suite.StartsWith("Transfer", StringComparison.Ordinal)).Select(static rule =>
            new KeyValuePair<string, string>(rule.Name, "It has no IStoreTransfer: its files are copied as they are.")),
        StringComparer.Ordinal)
    {
        ["A commit that breaks off half way leaves nothing behind and passes once the cause is gone"] = "A file is put in its place in one "
            + "step: there is no half-way.",
    };

    protected override ValueTask<StoreUnderTest> OpenAsync()
    {
        string folder = Directory.CreateTempSubdirectory("complaintflow-files-").FullName;
        var store = StoreUnderTest.Of(new FileStore(folder), () =>
        {
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        });
        _folders.Add(store, folder);
        return new(store);
    }

    protected override ValueTask<StoreUnderTest> OpenAnotherAsync(StoreUnderTest first) =>
        new(StoreUnderTest.Of(new FileStore(_folders[first])));
}
