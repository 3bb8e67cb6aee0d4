namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Caches the most recently used items. Two generations approximate the order of use: when the young one holds half of the
/// capacity, it becomes the old one, and the old one is dropped. Thread-safe.
/// </summary>
/// <param name="max">The maximum number of items; 0 for none.</param>
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

    /// <summary>Keeps an item, unless the one that is there is newer.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The item.</param>
    /// <param name="isNewer">Determines whether the first item is newer than the second one; without it, the item is replaced.</param>
    public void Keep(TKey key, TValue value, Func<TValue, TValue, bool>? isNewer = null)
    {
        lock (_lock)
        {
            bool isThere = _young.TryGetValue(key, out TValue? there) || _old.TryGetValue(key, out there);
            if (isThere && isNewer?.Invoke(there!, value) == true)
                return;
            _old.Remove(key);
            Add(key, value);
        }
    }

    public void Forget(TKey key)
    {
        lock (_lock)
        {
            _young.Remove(key);
            _old.Remove(key);
        }
    }

    private void Add(TKey key, TValue value)
    {
        if (max == 0)
            return;
        _young[key] = value;
        if (_young.Count * 2 >= max)
            (_old, _young) = (_young, []);
    }
}
