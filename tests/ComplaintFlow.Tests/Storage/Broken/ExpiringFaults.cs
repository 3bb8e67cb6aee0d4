using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage.Broken;

/// <summary>Finds values that have ended.</summary>
internal sealed class EndedValuesFound : Decorator
{
    public override ValueTask<ExpiringValue?> FindAsync(ExpiringKey key, DateTimeOffset now, CancellationToken cancellationToken) =>
        Inner.FindAsync(key, now.AddYears(-1), cancellationToken);
}

/// <summary>Looks at what is there and writes afterwards, so that another writer can come in between.</summary>
internal sealed class LookThenWrite : Decorator
{
    public override async ValueTask<ExpiringValue?> TryWriteAsync(ExpiringWrite write, CancellationToken cancellationToken)
    {
        ExpiringValue? current = await FindAsync(write.Key, write.Now, cancellationToken);
        await Task.Yield();
        if (current?.Version != write.Known?.Version || current?.EndsAt != write.Known?.EndsAt)
            return null;
        ExpiringValue? present = await FindAsync(write.Key, write.Now, cancellationToken);
        return await Inner.TryWriteAsync(write with { Known = present }, cancellationToken);
    }
}

/// <summary>Writes over every value.</summary>
internal sealed class ValuesOverwritten : Decorator
{
    public override async ValueTask<ExpiringValue?> TryWriteAsync(ExpiringWrite write, CancellationToken cancellationToken) =>
        await Inner.TryWriteAsync(write with { Known = await FindAsync(write.Key, write.Now, cancellationToken) }, cancellationToken);
}

/// <summary>Compares versions alone.</summary>
internal sealed class EndsIgnored : Decorator
{
    public override async ValueTask<ExpiringValue?> TryWriteAsync(ExpiringWrite write, CancellationToken cancellationToken)
    {
        ExpiringValue? current = await FindAsync(write.Key, write.Now, cancellationToken);
        return current?.Version != write.Known?.Version ? null
            : await Inner.TryWriteAsync(write with { Known = current }, cancellationToken);
    }
}

/// <summary>Keeps one value of a name, whichever tenant it belongs to.</summary>
internal sealed class ValuesWithoutTenant : Decorator
{
    public override ValueTask<ExpiringValue?> FindAsync(ExpiringKey key, DateTimeOffset now, CancellationToken cancellationToken) =>
        Inner.FindAsync(Common(key), now, cancellationToken);

    public override ValueTask<ExpiringValue?> TryWriteAsync(ExpiringWrite write, CancellationToken cancellationToken) =>
        Inner.TryWriteAsync(write with { Key = Common(write.Key) }, cancellationToken);

    private static ExpiringKey Common(ExpiringKey key) => key.Tenant.Length == 0 ? key : key with { Tenant = ComplaintKey.DefaultTenant };
}

/// <summary>Keeps names up to a length that many databases have for a column.</summary>
internal sealed class LongNamesCut : Decorator
{
    private const int Kept = 128;

    public override ValueTask<ExpiringValue?> FindAsync(ExpiringKey key, DateTimeOffset now, CancellationToken cancellationToken) =>
        Inner.FindAsync(Cut(key), now, cancellationToken);

    public override ValueTask<ExpiringValue?> TryWriteAsync(ExpiringWrite write, CancellationToken cancellationToken) =>
        Inner.TryWriteAsync(write with { Key = Cut(write.Key) }, cancellationToken);

    private static ExpiringKey Cut(ExpiringKey key) =>
        key.Name.Length is > Kept and <= ExpiringKey.MaxNameLength ? key with { Name = key.Name[..Kept] } : key;
}
