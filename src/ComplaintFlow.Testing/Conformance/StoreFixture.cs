namespace ComplaintFlow.Testing.Conformance;

/// <summary>Opens as many empty adapters as a rule needs, and closes them after it.</summary>
/// <typeparam name="TSubject">The adapter under test.</typeparam>
internal class StoreFixture<TSubject>(Func<ValueTask<TSubject>> open, Func<TSubject, ValueTask<TSubject>> openAnother) : IFixture
    where TSubject : IAsyncDisposable
{
    private readonly List<TSubject> _opened = [];

    public async Task<TSubject> OpenAsync()
    {
        TSubject subject = await open();
        _opened.Add(subject);
        return subject;
    }

    /// <summary>Opens another node on the data of an adapter.</summary>
    public async Task<TSubject> OpenAnotherAsync(TSubject first)
    {
        TSubject subject = await openAnother(first);
        _opened.Add(subject);
        return subject;
    }

    public async Task CloseAsync()
    {
        // The first one removes the stored data, so it is closed last.
        foreach (TSubject subject in Enumerable.Reverse(_opened))
            await subject.DisposeAsync();
        _opened.Clear();
    }

    public async ValueTask DisposeAsync() => await CloseAsync();
}

/// <summary>Provides what a rule of stores needs.</summary>
internal sealed class StoreFixture(
    Func<ValueTask<StoreUnderTest>> open, Func<StoreUnderTest, ValueTask<StoreUnderTest>> openAnother,
    Func<StoreUnderTest, bool, ValueTask> breakCommits, int walks)
    : StoreFixture<StoreUnderTest>(open, openAnother)
{
    public int Walks => walks;

    /// <summary>Makes commits fail half-way, or repairs them again.</summary>
    public ValueTask BreakCommitsAsync(StoreUnderTest store, bool broken) => breakCommits(store, broken);
}
