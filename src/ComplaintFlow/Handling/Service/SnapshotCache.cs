using System.Collections.Concurrent;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Caches recent complaints, which saves an action the load. They may be out of date: a commit compares the version, so only
/// refusals, answers and reads need a fresh one. Two generations approximate the order of use: when the young one holds half of
/// the capacity, it becomes the old one, and the old one is dropped. Thread-safe.
/// </summary>
/// <param name="capacity">The maximum number of complaints; 0 for none.</param>
internal sealed class SnapshotCache(int capacity)
{
    private readonly Lock _turn = new();
    private volatile ConcurrentDictionary<ComplaintKey, LoadedComplaint> _young = [];
    private volatile ConcurrentDictionary<ComplaintKey, LoadedComplaint> _old = [];
    private int _size; // approximate, of the young one: counting a concurrent dictionary blocks its writers
    private long _hits;
    private long _misses;

    public long Hits => Interlocked.Read(ref _hits);

    public long Misses => Interlocked.Read(ref _misses);

    /// <param name="key">The complaint.</param>
    /// <param name="version">The version that it must have; null for any.</param>
    public LoadedComplaint? Find(ComplaintKey key, long? version = null)
    {
        if (capacity == 0)
            return null;
        bool found = _young.TryGetValue(key, out LoadedComplaint? loaded) || _old.TryGetValue(key, out loaded);
        if (!found || (version is { } due && loaded!.Complaint.Version != due))
        {
            Interlocked.Increment(ref _misses);
            return null;
        }
        Interlocked.Increment(ref _hits);
        return loaded;
    }

    public void Keep(ComplaintKey key, LoadedComplaint loaded)
    {
        if (capacity == 0)
            return;
        ConcurrentDictionary<ComplaintKey, LoadedComplaint> young = _young;
        if (young.TryAdd(key, loaded))
        {
            if (Interlocked.Increment(ref _size) * 2 > capacity)
                Turn();
            return;
        }
        while (young.TryGetValue(key, out LoadedComplaint? other) && other.Complaint.Version <= loaded.Complaint.Version
            && !young.TryUpdate(key, loaded, other))
        {
            // Another thread has kept another complaint in between.
        }
    }

    public void Forget(ComplaintKey key)
    {
        if (_young.TryRemove(key, out _))
            Interlocked.Decrement(ref _size);
        _old.TryRemove(key, out _);
    }

    private void Turn()
    {
        lock (_turn)
        {
            if (_size * 2 > capacity)
                (_old, _young, _size) = (_young, [], 0);
        }
    }
}
