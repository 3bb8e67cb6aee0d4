using ComplaintFlow.Storage;

namespace CustomStore;

internal sealed partial class FileStore
{
    public ValueTask<ExpiringValue?> FindAsync(ExpiringKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(key);
        return _folder.AloneAsync(() => Present(key, now), cancellationToken);
    }

    public ValueTask<ExpiringValue?> TryWriteAsync(ExpiringWrite write, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(write);
        return _folder.AloneAsync(() => Write(write), cancellationToken);
    }

    private ExpiringValue? Write(ExpiringWrite write)
    {
        ExpiringValue? current = Present(write.Key, write.Now);
        if (current?.Version != write.Known?.Version || current?.EndsAt != write.Known?.EndsAt)
            return null;
        DateTimeOffset whole = write.EndsAt.AddTicks(-(write.EndsAt.Ticks % TimeSpan.TicksPerMicrosecond));
        var value = new ExpiringValue((_folder.Value(write.Key)?.Version ?? 0) + 1, write.Content, whole);
        _folder.Write(write.Key, value);
        _folder.Forget(write.Now);
        return value;
    }

    private ExpiringValue? Present(ExpiringKey key, DateTimeOffset now) =>
        _folder.Value(key) is { } value && value.EndsAt > now ? value : null;
}
