using System.Runtime.CompilerServices;
using ComplaintFlow.Complaints;
using ComplaintFlow.EntityFrameworkCore.Contexts;
using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Transfer;

/// <summary>Reads all tables side by side, each sorted by complaint.</summary>
internal static class RecordReading
{
    public static RecordTables Tables(Database database, string? tenant) => new()
    {
        Complaints = Mapped(
            TableStream.ReadAsync(
                database, context => Of<ComplaintRow>(context, tenant).OrderBy(static row => row.Tenant).ThenBy(static row => row.Id)),
            static row => new StoredComplaint(Key(row), row.Version, row.Snapshot, row.Head)),
        Summaries = Of<SummaryRow, ComplaintSummary>(database, tenant, static rows => rows, static row => row.ToSummary()),
        Entries = Of<JournalRow, JournalEntry>(
            database, tenant, static rows => rows.ThenBy(static row => row.Version),
            static row => new JournalEntry(Key(row), row.Version, Columns.Instant(row.At), row.Content, row.Hash)),
        UniqueKeys = Of<UniqueKeyRow, UniqueKey>(
            database, tenant, static rows => rows, static row => new UniqueKey(row.Tenant, (UniqueKeyKind)row.Kind, row.Value)),
        SearchKeys = Of<SearchKeyRow, string>(database, tenant, static rows => rows, static row => row.Value),
        Signals = Of<SignalRow, Signal>(
            database, tenant, static rows => rows,
            static row => new Signal(row.Kind, row.Value, Columns.Instant(row.At), row.Payload)),
        Alarms = Of<AlarmRow, RecordedAlarm>(
            database, tenant, static rows => rows,
            static row => new RecordedAlarm(row.Version, Columns.Instant(row.WakeAt), row.Tries, row.Parked, row.Reason)),
        Messages = Of<MessageRow, RecordedMessage>(
            database, tenant, static rows => rows.ThenBy(static row => row.Sequence),
            static row => new RecordedMessage(
                row.ToMessage(), Columns.Instant(row.DueAt), row.Tries, row.DiedAt is { } at ? Columns.Instant(at) : null, row.Reason)),
    };

    public static async Task<RecordCounts> CountAsync(DbContext context, string? tenant, CancellationToken cancellationToken) => new()
    {
        Complaints = await Of<ComplaintRow>(context, tenant).LongCountAsync(cancellationToken).ConfigureAwait(false),
        Summaries = await Of<SummaryRow>(context, tenant).LongCountAsync(cancellationToken).ConfigureAwait(false),
        Entries = await Of<JournalRow>(context, tenant).LongCountAsync(cancellationToken).ConfigureAwait(false),
        UniqueKeys = await Of<UniqueKeyRow>(context, tenant).LongCountAsync(cancellationToken).ConfigureAwait(false),
        SearchKeys = await Of<SearchKeyRow>(context, tenant).LongCountAsync(cancellationToken).ConfigureAwait(false),
        Signals = await Of<SignalRow>(context, tenant).LongCountAsync(cancellationToken).ConfigureAwait(false),
        Alarms = await Of<AlarmRow>(context, tenant).LongCountAsync(cancellationToken).ConfigureAwait(false),
        Messages = await Of<MessageRow>(context, tenant).LongCountAsync(cancellationToken).ConfigureAwait(false),
    };

    public static async IAsyncEnumerable<StoredDefinition> DefinitionsAsync(
        Database database, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerable<DefinitionRow> rows = TableStream.ReadAsync(
            database, static context => context.Rows<DefinitionRow>().OrderBy(static row => row.Hash), cancellationToken);
        await foreach (DefinitionRow row in rows.ConfigureAwait(false))
            yield return new StoredDefinition(row.Hash, row.Content);
    }

    private static IAsyncEnumerable<(ComplaintKey Key, T Row)> Of<TRow, T>(
        Database database, string? tenant, Func<IOrderedQueryable<TRow>, IQueryable<TRow>> order, Func<TRow, T> read)
        where TRow : Row =>
        Mapped(
            TableStream.ReadAsync(database, context => order(Of<TRow>(context, tenant)
                .Where(row => context.Rows<ComplaintRow>().Any(complaint => complaint.Tenant == row.Tenant && complaint.Id == row.Id))
                .OrderBy(static row => row.Tenant).ThenBy(static row => row.Id))),
            row => (Key(row), read(row)));

    private static IQueryable<TRow> Of<TRow>(DbContext context, string? tenant)
        where TRow : Row => tenant is null ? context.Rows<TRow>() : context.Rows<TRow>().Where(row => row.Tenant == tenant);

    private static ComplaintKey Key(Row row) => new(row.Tenant, new ComplaintId(row.Id));

    private static async IAsyncEnumerable<T> Mapped<TRow, T>(
        IAsyncEnumerable<TRow> rows, Func<TRow, T> map, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (TRow row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return map(row);
    }
}
