using System.Diagnostics;
using ComplaintFlow.Storage;

namespace ComplaintFlow.StoreLoad.Growth;

/// <summary>
/// Counts how many complaints a reader of all has loaded, and stops it when its time is over. What the rest would have taken follows from
/// the later half of those that were loaded: the newest come first, and older ones cost less.
/// </summary>
internal sealed class FiguresRead(IComplaintStore store, TimeSpan most) : IComplaintStore
{
    private readonly List<long> _loaded = [];
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Whether it was stopped.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>What all of them take.</summary>
    public TimeSpan Whole(int complaints)
    {
        TimeSpan took = Stopwatch.GetElapsedTime(_start);
        if (!IsStopped)
            return took;
        int half = _loaded.Count / 2;
        TimeSpan later = Stopwatch.GetElapsedTime(_loaded[half], _loaded[^1]);
        return took + (later * ((double)(complaints - _loaded.Count) / (_loaded.Count - half)));
    }

    public ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        _loaded.Add(Stopwatch.GetTimestamp());
        IsStopped = Stopwatch.GetElapsedTime(_start) > most;
        return IsStopped ? throw new OperationCanceledException("The time is over.") : store.FindAsync(key, cancellationToken);
    }

    public ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        store.FindByUniqueKeyAsync(key, cancellationToken);

    public ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken) => store.CommitAsync(commits, cancellationToken);

    public IAsyncEnumerable<JournalEntry> ReadJournalAsync(JournalQuery query, CancellationToken cancellationToken) =>
        store.ReadJournalAsync(query, cancellationToken);

    public ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken) =>
        store.QueryAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken) =>
        store.CountAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken) =>
        store.FindSignalsAsync(query, cancellationToken);
}
