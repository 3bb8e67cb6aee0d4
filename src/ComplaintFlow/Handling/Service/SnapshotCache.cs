using ComplaintFlow.Storage;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Caches recent complaints, which saves an action the load. They may be out of date: a commit compares the version, so only
/// refusals, answers and reads need a fresh one. Thread-safe.
/// </summary>
internal sealed class SnapshotCache(IOptions<SnapshotCacheOptions> options)
{
    private readonly RecentlyUsed<ComplaintKey, LoadedComplaint> _recent = new(options.Value.Capacity);
    private readonly bool _isUsed = options.Value.Capacity > 0;
    private long _hits;
    private long _misses;

    public long Hits => Interlocked.Read(ref _hits);

    public long Misses => Interlocked.Read(ref _misses);

    /// <param name="key">The complaint.</param>
    /// <param name="version">The version that it must have; null for any.</param>
    public LoadedComplaint? Find(ComplaintKey key, long? version = null)
    {
        if (!_isUsed)
            return null;
        LoadedComplaint? found = _recent.Find(key);
        if (found is null || (version is { } due && found.Complaint.Version != due))
        {
            Interlocked.Increment(ref _misses);
            return null;
        }
        Interlocked.Increment(ref _hits);
        return found;
    }

    /// <summary>Keeps a complaint, unless a later version is there already.</summary>
    public void Keep(ComplaintKey key, LoadedComplaint loaded) =>
        _recent.Keep(key, loaded, static (there, given) => there.Complaint.Version > given.Complaint.Version);

    public void Forget(ComplaintKey key) => _recent.Forget(key);
}
