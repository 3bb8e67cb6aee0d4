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

    public ValueTask<bool> TryTakeAsync(string name, string holder, DateTimeOffset until, CancellationToken cancellationToken)
    {
        ExpiringKey key = KeyOf(LeaseKind, name);
        return store.ChangeAsync<bool>(key, time, (known, now) =>
        {
            bool isOwn = known is not null && string.Equals(TextOf(known), holder, StringComparison.Ordinal);
            bool isOthers = known is not null && !isOwn, isGivenBack = until <= now;
            return isOthers || (isGivenBack && !isOwn) ? (null, false) : (Write(key, holder, until, now), !isGivenBack);
        }, cancellationToken);
    }

    public ValueTask<long> CountAsync(string key, int change, DateTimeOffset until, CancellationToken cancellationToken)
    {
        ExpiringKey counted = KeyOf(CountKind, key);
        return store.ChangeAsync(counted, time, (known, now) =>
        {
            long count = change + (known is null ? 0 : long.Parse(TextOf(known), CultureInfo.InvariantCulture));
            return (Write(counted, count.ToString(CultureInfo.InvariantCulture), until, now), count);
        }, cancellationToken);
    }

    public async ValueTask RememberAsync(string key, string value, DateTimeOffset until, CancellationToken cancellationToken)
    {
        ExpiringKey remembered = KeyOf(ValueKind, key);
        await store.ChangeAsync(remembered, time, (_, now) => (Write(remembered, value, until, now), value), cancellationToken)
            .ConfigureAwait(false);
    }

    public async ValueTask<string?> FindAsync(string key, CancellationToken cancellationToken) =>
        await store.FindAsync(KeyOf(ValueKind, key), time.GetUtcNow(), cancellationToken).ConfigureAwait(false) is { } found
            ? TextOf(found) : null;

    private static ExpiringWrite? Write(ExpiringKey key, string text, DateTimeOffset until, DateTimeOffset now) =>
        new(key, Encoding.UTF8.GetBytes(text), until, now);

    /// <summary>A mailbox belongs to the host, whose mail may go to several tenants.</summary>
    private static ExpiringKey KeyOf(string kind, string name) => new(ComplaintKey.DefaultTenant, kind, name);

    private static string TextOf(ExpiringValue value) => Encoding.UTF8.GetString(value.Content.Span);
}
