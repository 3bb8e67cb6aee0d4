using System.Runtime.CompilerServices;
using ComplaintFlow.EntityFrameworkCore.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintFlow.EntityFrameworkCore.Reading;

/// <summary>
/// The queries that every action makes, compiled once for each model: to recognise a query by its expression takes longer than to read its
/// row.
/// </summary>
internal sealed class ComplaintQueries
{
    private static readonly ConditionalWeakTable<IModel, ComplaintQueries> Known = [];

    /// <summary>Finds the row of a complaint by tenant and id.</summary>
    public Func<DbContext, string, Guid, CancellationToken, Task<FoundRow?>> Find { get; } =
        EF.CompileAsyncQuery((DbContext context, string tenant, Guid id, CancellationToken _) =>
            context.Set<ComplaintRow>().IgnoreQueryFilters().AsNoTracking().Where(row => row.Tenant == tenant && row.Id == id)
                .Select(row => new FoundRow(
                    row.Tenant, row.Id, row.Version, row.Snapshot, row.Head,
                    context.Set<AlarmRow>().IgnoreQueryFilters().Any(alarm => alarm.Tenant == tenant && alarm.Id == id)))
                .SingleOrDefault());

    /// <summary>Finds the head of a complaint by tenant and id.</summary>
    public Func<DbContext, string, Guid, CancellationToken, Task<HeadRow?>> Head { get; } =
        EF.CompileAsyncQuery((DbContext context, string tenant, Guid id, CancellationToken _) =>
            context.Set<ComplaintRow>().IgnoreQueryFilters().AsNoTracking().Where(row => row.Tenant == tenant && row.Id == id)
                .Select(row => new HeadRow(
                    row.Tenant, row.Id, row.Version, row.Head,
                    context.Set<AlarmRow>().IgnoreQueryFilters().Any(alarm => alarm.Tenant == tenant && alarm.Id == id)))
                .SingleOrDefault());

    /// <summary>The queries for the model of a context.</summary>
    public static ComplaintQueries Of(DbContext context) => Known.GetValue(context.Model, static _ => new ComplaintQueries());
}

/// <summary>The row of a complaint, and whether it has that of an alarm.</summary>
internal sealed record FoundRow(string Tenant, Guid Id, long Version, byte[] Snapshot, byte[] Head, bool HasAlarm);

/// <summary>The row of a complaint without its snapshot, and whether it has that of an alarm.</summary>
internal sealed record HeadRow(string Tenant, Guid Id, long Version, byte[] Head, bool HasAlarm);
