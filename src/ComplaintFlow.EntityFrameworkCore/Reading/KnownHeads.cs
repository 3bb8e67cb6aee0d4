using ComplaintFlow.Storage;

namespace ComplaintFlow.EntityFrameworkCore.Reading;

/// <summary>
/// Remembers what was found or written last, which saves a commit the look at the complaint. It may be out of date: a commit writes only
/// where the complaint is still as it was remembered, and otherwise looks.
/// </summary>
internal sealed class KnownHeads
{
    /// <summary>About one megabyte, twice.</summary>
    private const int Capacity = 8192;

    private readonly Lock _gate = new();
    private Dictionary<ComplaintKey, ComplaintHead> _young = [];
    private Dictionary<ComplaintKey, ComplaintHead> _old = [];

    public ComplaintHead? Find(ComplaintKey key)
    {
        lock (_gate)
            return _young.GetValueOrDefault(key) ?? _old.GetValueOrDefault(key);
    }

    public void Remember(ComplaintKey key, ComplaintHead head)
    {
        lock (_gate)
        {
            _young[key] = head;
            if (_young.Count == Capacity)
                (_old, _young) = (_young, []); // what nobody has touched since the last time is forgotten
        }
    }
}
