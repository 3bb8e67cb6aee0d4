namespace ComplaintFlow.Storage.InMemory;

/// <summary>Keeps values until they end. The first of several writers who know the same value succeeds.</summary>
internal sealed class ExpiringValues
{
    /// <summary>How many ended values go with one write.</summary>
    private const int MaxRemoved = 16;

    private readonly Dictionary<ExpiringKey, ExpiringValue> _values = [];
    private readonly PriorityQueue<ExpiringKey, DateTimeOffset> _ends = new();

    public ExpiringValue? Find(ExpiringKey key, DateTimeOffset now) =>
        _values.TryGetValue(key, out ExpiringValue? found) && found.EndsAt > now ? found : null;

    public ExpiringValue? TryWrite(ExpiringWrite write)
    {
        ExpiringValue? current = Find(write.Key, write.Now);
        if (current?.Version != write.Known?.Version || current?.EndsAt != write.Known?.EndsAt)
            return null;
        long version = _values.TryGetValue(write.Key, out ExpiringValue? old) ? old.Version + 1 : 1;
        var value = new ExpiringValue(version, write.Content.ToArray(), Whole(write.EndsAt));
        _values[write.Key] = value;
        _ends.Enqueue(write.Key, value.EndsAt);
        RemoveEnded(write.Now);
        return value;
    }

    private void RemoveEnded(DateTimeOffset now)
    {
        for (int i = 0; i < MaxRemoved && _ends.TryPeek(out ExpiringKey key, out DateTimeOffset end) && end <= now; i++)
        {
            _ends.Dequeue();
            if (_values.TryGetValue(key, out ExpiringValue? value) && value.EndsAt <= now)
                _values.Remove(key);
        }
    }

    /// <summary>The instant in whole microseconds, rounded down, as in a database.</summary>
    private static DateTimeOffset Whole(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
