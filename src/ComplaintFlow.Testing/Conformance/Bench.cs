namespace ComplaintFlow.Testing.Conformance;

/// <summary>What one rule works with: as many empty stores as it asks for, which are closed after it.</summary>
internal sealed class Bench(Func<ValueTask<StoreUnderTest>> open, Func<StoreUnderTest, ValueTask<StoreUnderTest>> openAnother, Func<StoreUnderTest, bool, ValueTask> breakCommits, int walks) : IAsyncDisposable
{
    private readonly List<StoreUnderTest> _opened = [];

    public int Walks => walks;

    public async Task<StoreUnderTest> OpenAsync()
    {
        StoreUnderTest store = await open();
        _opened.Add(store);
        return store;
    }

    /// <summary>Another node on the data of a store.</summary>
    public async Task<StoreUnderTest> OpenAnotherAsync(StoreUnderTest first)
    {
        StoreUnderTest store = await openAnother(first);
        _opened.Add(store);
        return store;
    }

    /// <summary>Makes commits fail half-way, or mends them again.</summary>
    public ValueTask BreakCommitsAsync(StoreUnderTest store, bool broken) => breakCommits(store, broken);

    public async Task CloseAsync()
    {
        // The first one removes what was kept, so it is closed last.
        foreach (StoreUnderTest store in Enumerable.Reverse(_opened))
            await store.DisposeAsync();
        _opened.Clear();
    }

    public async ValueTask DisposeAsync() => await CloseAsync();
}
