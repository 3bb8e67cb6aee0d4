using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Keywords;
using ComplaintFlow.Detection;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Verification;

/// <summary>
/// Reads the related data of complaints (rows of lists, alarms, keys of numbers, search keys), and compares it with them. Thread-safe.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="alarms">The alarms of the store; null to skip them.</param>
/// <param name="searchKeys">Makes the search keys that a complaint must have; without a key of the host, it makes none.</param>
/// <param name="region">The region of telephone numbers without a country code.</param>
/// <param name="time">The source of the current time.</param>
internal sealed class ProjectionCheck(
    IComplaintStore store, IAlarms? alarms, SearchKeyMaker searchKeys, PhoneRegion region, TimeProvider time)
{
    /// <summary>The maximum number of tries for a complaint that changes between two reads.</summary>
    public const int MostTries = 5;

    /// <summary>Reads the related data of a page. Its alarms are read together.</summary>
    public async ValueTask<IReadOnlyList<StoredProjection>> OfAsync(
        IReadOnlyList<ComplaintSummary> rows, CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredAlarm?> standing = alarms is null
            ? []
            : await alarms.GetAlarmsAsync([.. rows.Select(static row => row.Key)], cancellationToken).ConfigureAwait(false);
        return [.. rows.Select((row, i) => new StoredProjection(row, alarms is null ? null : standing[i]))];
    }

    /// <summary>Reads the related data of one complaint again; null if its row can no longer be found.</summary>
    public async ValueTask<StoredProjection?> AgainAsync(StoredProjection before, CancellationToken cancellationToken)
    {
        ComplaintKey key = before.Row.Key;
        return await RowAsync(new ComplaintQuery { Tenant = key.Tenant, Id = key.Id }, cancellationToken).ConfigureAwait(false) is { } row
            ? (await OfAsync([row], cancellationToken).ConfigureAwait(false))[0]
            : null;
    }

    public async ValueTask<string?> DamageOfAsync(
        Complaint complaint, StoredProjection beside, bool? isOpen, CancellationToken cancellationToken) =>
        SummaryCheck.OfRow(complaint, beside.Row, isOpen)
        ?? (alarms is null ? null : SummaryCheck.OfAlarm(complaint, beside.Alarm, time.GetUtcNow()))
        ?? await DamageOfNumberAsync(complaint, beside.Row.Key, cancellationToken).ConfigureAwait(false)
        ?? await DamageOfSearchKeysAsync(complaint, beside.Row.Key, cancellationToken).ConfigureAwait(false);

    private async ValueTask<string?> DamageOfNumberAsync(Complaint complaint, ComplaintKey key, CancellationToken cancellationToken)
    {
        var number = new UniqueKey(key.Tenant, UniqueKeyKind.Number, LookupText.Normal(complaint.Number));
        return (await store.FindByUniqueKeyAsync(number, cancellationToken).ConfigureAwait(false))?.Key == key
            ? null
            : "the number does not lead to the complaint";
    }

    private async ValueTask<string?> DamageOfSearchKeysAsync(Complaint complaint, ComplaintKey key, CancellationToken cancellationToken)
    {
        if (searchKeys.Of(complaint, region, key.Tenant) is not { Count: > 0 } due)
            return null;
        var query = new ComplaintQuery { Tenant = key.Tenant, Id = key.Id, SearchKeys = [.. due.Select(static one => new[] { one })] };
        return await RowAsync(query, cancellationToken).ConfigureAwait(false) is null ? "a search key is missing" : null;
    }

    private async ValueTask<ComplaintSummary?> RowAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        Page<ComplaintSummary> page = await store.QueryAsync(query with { PageSize = 1 }, cancellationToken).ConfigureAwait(false);
        return page.Items is [var row] ? row : null;
    }
}

/// <summary>Represents the related data of a complaint.</summary>
/// <param name="Row">Its row in the lists.</param>
/// <param name="Alarm">Its alarm; null if it has none, or if alarms are not verified.</param>
internal sealed record StoredProjection(ComplaintSummary Row, StoredAlarm? Alarm);
