namespace ComplaintFlow.Storage.InMemory;

/// <summary>Definitions by their hash. The first one stays.</summary>
internal sealed class Definitions
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _byHash = new(StringComparer.Ordinal);

    public void Save(string hash, ReadOnlyMemory<byte> definition) => _byHash.TryAdd(hash, definition);

    // A plain null would become an empty memory: a null array converts to one.
    public ReadOnlyMemory<byte>? Find(string hash) =>
        _byHash.TryGetValue(hash, out ReadOnlyMemory<byte> found) ? found : default(ReadOnlyMemory<byte>?);
}
