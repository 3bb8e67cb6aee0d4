using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintFlow.StoreLoad.Contenders;

/// <summary>The tables of the store as entities, as far as a transition writes them.</summary>
internal sealed class CaseContext(DbContextOptions<CaseContext> options) : DbContext(options)
{
    public DbSet<CaseRow> Cases => Set<CaseRow>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<CaseRow>(row =>
        {
            row.ToTable("cf_complaint").HasKey(static one => new { one.Tenant, one.Id });
            row.Property(static one => one.Version).IsConcurrencyToken();
            row.HasOne(static one => one.Summary).WithOne().HasForeignKey<SummaryRow>(static one => new { one.Tenant, one.Id });
            row.HasOne(static one => one.Alarm).WithOne().HasForeignKey<AlarmRow>(static one => new { one.Tenant, one.Id });
        });
        model.Entity<SummaryRow>().ToTable("cf_summary").HasKey(static one => new { one.Tenant, one.Id });
        model.Entity<AlarmRow>().ToTable("cf_alarm").HasKey(static one => new { one.Tenant, one.Id });
        model.Entity<EntryRow>().ToTable("cf_journal").HasKey(static one => new { one.Tenant, one.Id, one.Version });
        model.Entity<MessageRow>().ToTable("cf_message").HasKey(static one => new { one.Tenant, one.MessageId });
        foreach (IMutableProperty? property in model.Model.GetEntityTypes().SelectMany(static type => type.GetProperties()))
            property.SetColumnName(
                string.Concat(
                    property.Name.Select(static (c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : $"{c}")));
    }
}

internal sealed class CaseRow
{
    public required string Tenant { get; init; }

    public required Guid Id { get; init; }

    public long Version { get; set; }

    public required byte[] Head { get; set; }

    public required byte[] Snapshot { get; set; }

    public required SummaryRow Summary { get; init; }

    public required AlarmRow Alarm { get; init; }
}

internal sealed class SummaryRow
{
    public required string Tenant { get; init; }

    public required Guid Id { get; init; }

    public long Version { get; set; }

    public required string State { get; set; }

    public required string StateKey { get; set; }
}

internal sealed class AlarmRow
{
    public required string Tenant { get; init; }

    public required Guid Id { get; init; }

    public long Version { get; set; }

    public int Tries { get; set; }
}

internal sealed class EntryRow
{
    public required string Tenant { get; init; }

    public required Guid Id { get; init; }

    public required long Version { get; init; }

    public required DateTime At { get; init; }

    public required byte[] Content { get; init; }

    public required byte[] Hash { get; init; }
}

internal sealed class MessageRow
{
    public required string Tenant { get; init; }

    public required string MessageId { get; init; }

    public required Guid Id { get; init; }

    public short Kind { get; init; }

    public required string Topic { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime DueAt { get; init; }

    public required byte[] Payload { get; init; }

    public bool Behind { get; init; }
}
