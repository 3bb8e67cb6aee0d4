namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Caches the most recently used items. Two generations approximate the order of use: when the young one holds half of the
/// capacity, it becomes the old one, and the old one is dropped. Thread-safe.
/// </summary>
/// <param name="max">The maximum number of items.</param>
internal sealed class RecentlyUsed<TKey, TValue>(int max)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private Dictionary<TKey, TValue> _young = [];
    private Dictionary<TKey, TValue> _old = [];

    public int Count
    {
        get
        {
            lock (_lock)
                return _young.Count + _old.Count;
        }
    }

    public TValue? Find(TKey key)
    {
        lock (_lock)
        {
            if (_young.TryGetValue(key, out TValue? value))
                return value;
            if (_old.Remove(key, out value))
                Add(key, value);
            return value;
        }
    }

    public void Keep(TKey key, TValue value)
    {
        lock (_lock)
        {
            _old.Remove(key);
            Add(key, value);
        }
    }

    private void Add(TKey key, TValue value)
    {
        if ((_young.Count + 1) * 2 > max)
            (_old, _young) = (_young, []);
        _young[key] = value;
    }
}
