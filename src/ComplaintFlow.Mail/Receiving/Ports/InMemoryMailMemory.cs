using System.Globalization;

namespace ComplaintFlow.Mail.Receiving.Ports;

/// <summary>
/// Remembers in this process. What it forgets with the process does no harm to complaints: they are found again by their own keys. Counts
/// begin anew.
/// </summary>
internal sealed class InMemoryMailMemory(TimeProvider time) : IMailMemory
{
    private const int SweepEvery = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Value, DateTimeOffset Until)> _values = new(StringComparer.Ordinal);
    private int _writes;

    public ValueTask<bool> TryTakeAsync(string name, string holder, DateTimeOffset until, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (Find($"held:{name}") is { } present && !string.Equals(present, holder, StringComparison.Ordinal))
                return new(false);
            Write($"held:{name}", holder, until);
            return new(until > time.GetUtcNow());
        }
    }

    public ValueTask<long> CountAsync(string key, int change, DateTimeOffset until, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            long count = change + long.Parse(Find($"count:{key}") ?? "0", CultureInfo.InvariantCulture);
            Write($"count:{key}", count.ToString(CultureInfo.InvariantCulture), until);
            return new(count);
        }
    }

    public ValueTask RememberAsync(string key, string value, DateTimeOffset until, CancellationToken cancellationToken)
    {
        lock (_lock)
            Write($"value:{key}", value, until);
        return default;
    }

    public ValueTask<string?> FindAsync(string key, CancellationToken cancellationToken)
    {
        lock (_lock)
            return new(Find($"value:{key}"));
    }

    /// <summary>How many values are kept, those that have ended among them.</summary>
    public int Size => _values.Count;

    private string? Find(string key) =>
        _values.TryGetValue(key, out (string Value, DateTimeOffset Until) found) && found.Until > time.GetUtcNow() ? found.Value : null;

    private void Write(string key, string value, DateTimeOffset until)
    {
        _values[key] = (value, until);
        if (++_writes % SweepEvery != 0)
            return;
        DateTimeOffset now = time.GetUtcNow();
        foreach (string ended in _values.Where(one => one.Value.Until <= now).Select(static one => one.Key).ToArray())
            _values.Remove(ended);
    }
}
