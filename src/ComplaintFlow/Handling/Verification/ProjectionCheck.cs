using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Verification;

/// <summary>
/// Reads the related data of complaints (rows of lists, alarms, keys of numbers), and compares it with them. Thread-safe.
/// </summary>
internal sealed class ProjectionCheck(IComplaintStore store, IAlarms? alarms, TimeProvider time)
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
        ComplaintSummary row = before.Row;
        var query = new ComplaintQuery
        {
            Tenant = row.Key.Tenant, PageSize = ComplaintQuery.MaxPageSize,
            ReceivedFrom = row.ReceivedAt, ReceivedBefore = row.ReceivedAt.AddTicks(TimeSpan.TicksPerMicrosecond),
        };
        do
        {
            Page<ComplaintSummary> page = await store.QueryAsync(query, cancellationToken).ConfigureAwait(false);
            if (page.Items.FirstOrDefault(one => one.Key == row.Key) is { } found)
                return (await OfAsync([found], cancellationToken).ConfigureAwait(false))[0];
            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
        return null;
    }

    public async ValueTask<string?> DamageOfAsync(
        Complaint complaint, StoredProjection beside, bool? isOpen, CancellationToken cancellationToken) =>
        SummaryCheck.OfRow(complaint, beside.Row, isOpen)
        ?? (alarms is null ? null : SummaryCheck.OfAlarm(complaint, beside.Alarm, time.GetUtcNow()))
        ?? await DamageOfNumberAsync(complaint, beside.Row.Key, cancellationToken).ConfigureAwait(false);

    private async ValueTask<string?> DamageOfNumberAsync(Complaint complaint, ComplaintKey key, CancellationToken cancellationToken)
    {
        var number = new UniqueKey(key.Tenant, UniqueKeyKind.Number, LookupText.Normal(complaint.Number));
        return (await store.FindByUniqueKeyAsync(number, cancellationToken).ConfigureAwait(false))?.Key == key
            ? null
            : "the number does not lead to the complaint";
    }
}

/// <summary>Represents the related data of a complaint.</summary>
/// <param name="Row">Its row in the lists.</param>
/// <param name="Alarm">Its alarm; null if it has none, or if alarms are not verified.</param>
internal sealed record StoredProjection(ComplaintSummary Row, StoredAlarm? Alarm);
