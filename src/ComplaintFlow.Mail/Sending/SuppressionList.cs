using System.Security.Cryptography;
using System.Text;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Mail.Sending;

/// <summary>Keeps suppressed addresses as values that end by themselves. Thread-safe.</summary>
internal sealed class SuppressionList(IExpiringStore store, MailOptions options, TimeProvider time) : ISuppressionList
{
    private const string Kind = "mail-suppressed";

    private readonly byte[] _key = Convert.FromBase64String(options.Key!);

    public async ValueTask<bool> ContainsAsync(string tenant, string address, CancellationToken cancellationToken) =>
        await store.FindAsync(KeyOf(tenant, address), time.GetUtcNow(), cancellationToken).ConfigureAwait(false) is not null;

    public async ValueTask AddAsync(string tenant, string address, CancellationToken cancellationToken)
    {
        ExpiringKey key = KeyOf(tenant, address);
        DateTimeOffset now = time.GetUtcNow();
        ExpiringValue? known = await store.FindAsync(key, now, cancellationToken).ConfigureAwait(false);
        // If another host was faster, the address is on the list already.
        await store.TryWriteAsync(
            new ExpiringWrite(key, ReadOnlyMemory<byte>.Empty, now + options.SuppressFor, now) { Known = known }, cancellationToken)
            .ConfigureAwait(false);
    }

    public ValueTask<bool> RemoveAsync(string tenant, string address, CancellationToken cancellationToken)
    {
        ExpiringKey key = KeyOf(tenant, address);
        return store.ChangeAsync(key, time, (known, now) =>
        {
            ExpiringWrite? end = known is null ? null : new ExpiringWrite(key, ReadOnlyMemory<byte>.Empty, now, now);
            return (end, known is not null);
        }, cancellationToken);
    }

    /// <summary>Servers compare domains without case, and nearly all compare local parts so too.</summary>
    private ExpiringKey KeyOf(string tenant, string address)
    {
        string alone = MailAddress.TryRead(address, out string? read) ? read : address.Trim();
        byte[] hash = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes("cf-suppressed-1\n" + alone.ToUpperInvariant()));
        return new ExpiringKey(tenant, Kind, Convert.ToHexStringLower(hash));
    }
}
