namespace ComplaintFlow.Testing.Conformance;

/// <summary>What one rule works with: as many empty stores as it asks for, which are closed after it.</summary>
internal sealed class Bench(Func<ValueTask<StoreUnderTest>> open, int walks) : IAsyncDisposable
{
    private readonly List<StoreUnderTest> _opened = [];

    public int Walks => walks;

    public async Task<StoreUnderTest> OpenAsync()
    {
        StoreUnderTest store = await open();
        _opened.Add(store);
        return store;
    }

    public async Task CloseAsync()
    {
        foreach (StoreUnderTest store in _opened)
            await store.DisposeAsync();
        _opened.Clear();
    }

    public async ValueTask DisposeAsync() => await CloseAsync();
}
