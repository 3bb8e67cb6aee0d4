namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Keeps what was used last. Two generations stand for the order of use: when the young one is half of what is kept, it becomes the
/// old one,
/// and the old one goes. Thread-safe.
/// </summary>
/// <param name="max">How many are kept at most.</param>
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
