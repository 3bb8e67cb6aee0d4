using System.Globalization;
using System.Text;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Mail.Receiving.Memory;

/// <summary>Remembers in the store of the complaints. Thread-safe.</summary>
internal sealed class MailMemory(IExpiringStore store, TimeProvider time) : IMailMemory
{
    private const string LeaseKind = "mail-lease";
    private const string CountKind = "mail-count";
    private const string ValueKind = "mail-value";

    public async ValueTask<bool> TryTakeAsync(
        string name, string holder, DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (true)
        {
            DateTimeOffset now = time.GetUtcNow();
            ExpiringValue? known = await store.FindAsync(KeyOf(LeaseKind, name), now, cancellationToken).ConfigureAwait(false);
            if (known is not null && !string.Equals(TextOf(known), holder, StringComparison.Ordinal))
                return false;
            if (known is null && until <= now)
                return false; // there is nothing to give back
            if (await TryWriteAsync(LeaseKind, name, holder, until, now, known, cancellationToken).ConfigureAwait(false))
                return until > now;
        }
    }

    public async ValueTask<long> CountAsync(string key, int change, DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (true)
        {
            DateTimeOffset now = time.GetUtcNow();
            ExpiringValue? known = await store.FindAsync(KeyOf(CountKind, key), now, cancellationToken).ConfigureAwait(false);
            long count = change + (known is null ? 0 : long.Parse(TextOf(known), CultureInfo.InvariantCulture));
            string text = count.ToString(CultureInfo.InvariantCulture);
            if (await TryWriteAsync(CountKind, key, text, until, now, known, cancellationToken).ConfigureAwait(false))
                return count;
        }
    }

    public async ValueTask RememberAsync(string key, string value, DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (true)
        {
            DateTimeOffset now = time.GetUtcNow();
            ExpiringValue? known = await store.FindAsync(KeyOf(ValueKind, key), now, cancellationToken).ConfigureAwait(false);
            if (await TryWriteAsync(ValueKind, key, value, until, now, known, cancellationToken).ConfigureAwait(false))
                return;
        }
    }

    public async ValueTask<string?> FindAsync(string key, CancellationToken cancellationToken) =>
        await store.FindAsync(KeyOf(ValueKind, key), time.GetUtcNow(), cancellationToken).ConfigureAwait(false) is { } found
            ? TextOf(found) : null;

    private async ValueTask<bool> TryWriteAsync(
        string kind, string name, string text, DateTimeOffset until, DateTimeOffset now, ExpiringValue? known,
        CancellationToken cancellationToken)
    {
        var write = new ExpiringWrite(KeyOf(kind, name), Encoding.UTF8.GetBytes(text), until, now) { Known = known };
        return await store.TryWriteAsync(write, cancellationToken).ConfigureAwait(false) is not null;
    }

    /// <summary>A mailbox belongs to the host, whose mail may go to several tenants.</summary>
    private static ExpiringKey KeyOf(string kind, string name) => new(ComplaintKey.DefaultTenant, kind, name);

    private static string TextOf(ExpiringValue value) => Encoding.UTF8.GetString(value.Content.Span);
}
