namespace ComplaintFlow.Storage.InMemory;

/// <summary>Keeps definitions by their hash. The first definition under a hash stays.</summary>
internal sealed class Definitions
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _byHash = new(StringComparer.Ordinal);

    public void Save(string hash, ReadOnlyMemory<byte> definition) => _byHash.TryAdd(hash, definition);

    public List<StoredDefinition> All() => [.. _byHash.Select(static kept => new StoredDefinition(kept.Key, kept.Value))];

    // Null is explicit here: a null array would convert to an empty memory.
    public ReadOnlyMemory<byte>? Find(string hash) =>
        _byHash.TryGetValue(hash, out ReadOnlyMemory<byte> found) ? found : default(ReadOnlyMemory<byte>?);
}
