using ComplaintFlow.EntityFrameworkCore.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintFlow.EntityFrameworkCore.Contexts;

/// <summary>
/// Looks whether the database has the tables as the model has them. It changes nothing: the migrations are those of the application.
/// </summary>
internal static class SchemaCheck
{
    /// <exception cref="EntityFrameworkCoreStoreException">The model or the database lacks tables, they are of another release, or the
    /// database cannot be opened.</exception>
    public static async Task RunAsync(DbContext context, CancellationToken cancellationToken)
    {
        CheckModel(context);
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (Failures.Of(exception) is { } failure)
        {
            throw EntityFrameworkCoreStoreException.CannotConnect(failure);
        }
        await CheckVersionAsync(context, cancellationToken).ConfigureAwait(false);
        await CheckAsync<ComplaintRow>(context, cancellationToken).ConfigureAwait(false);
        await CheckAsync<SummaryRow>(context, cancellationToken).ConfigureAwait(false);
        await CheckAsync<JournalRow>(context, cancellationToken).ConfigureAwait(false);
        await CheckAsync<UniqueKeyRow>(context, cancellationToken).ConfigureAwait(false);
        await CheckAsync<SearchKeyRow>(context, cancellationToken).ConfigureAwait(false);
        await CheckAsync<SignalRow>(context, cancellationToken).ConfigureAwait(false);
        await CheckAsync<AlarmRow>(context, cancellationToken).ConfigureAwait(false);
        await CheckAsync<MessageRow>(context, cancellationToken).ConfigureAwait(false);
        await CheckAsync<DefinitionRow>(context, cancellationToken).ConfigureAwait(false);
        await CheckAsync<ExpiringRow>(context, cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="EntityFrameworkCoreStoreException">The model lacks the tables.</exception>
    public static void CheckModel(DbContext context)
    {
        if (context.Model.FindEntityType(typeof(SchemaRow)) is null)
            throw EntityFrameworkCoreStoreException.NoModel(context.GetType());
    }

    private static async Task CheckVersionAsync(DbContext context, CancellationToken cancellationToken)
    {
        List<SchemaRow> rows = await ReadAsync(context.Rows<SchemaRow>(), context, cancellationToken).ConfigureAwait(false);
        int found = rows.Count == 0 ? 0 : rows.Max(static row => row.Version);
        if (found < SchemaRow.Known)
            throw EntityFrameworkCoreStoreException.OlderSchema(found, SchemaRow.Known);
        if (found > SchemaRow.Known)
            throw EntityFrameworkCoreStoreException.NewerSchema(found, SchemaRow.Known);
    }

    /// <summary>Asks for all columns of no row.</summary>
    private static async Task CheckAsync<TRow>(DbContext context, CancellationToken cancellationToken)
        where TRow : class
    {
        // A limit without an order would be warned of in the log.
        await ReadAsync(context.Rows<TRow>().Where(static _ => false), context, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<List<TRow>> ReadAsync<TRow>(IQueryable<TRow> rows, DbContext context, CancellationToken cancellationToken)
        where TRow : class
    {
        try
        {
            return await rows.ToListAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (
            Failures.Of(exception) is { } failure && !Failures.IsUnavailable(failure) && !Failures.IsBusy(failure))
        {
            IEntityType? table = context.Model.FindEntityType(typeof(TRow));
            throw EntityFrameworkCoreStoreException.NoTables(table?.GetSchemaQualifiedTableName() ?? typeof(TRow).Name, failure);
        }
    }
}
