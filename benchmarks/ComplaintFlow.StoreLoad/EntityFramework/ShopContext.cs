using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.StoreLoad.EntityFramework;

/// <summary>The context of an application that keeps complaints with the library, and cases as it would write them by hand.</summary>
internal sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Case> Cases => Set<Case>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddComplaintFlow();
        modelBuilder.Entity<CaseEntry>().HasKey(static entry => new { entry.CaseId, entry.Version });
        modelBuilder.Entity<CaseMessage>();
    }
}

/// <summary>A case: its state and all that is known of it, with a version against lost updates.</summary>
internal sealed class Case
{
    public Guid Id { get; init; }

    [ConcurrencyCheck]
    public long Version { get; set; }

    public string State { get; set; } = "";

    public byte[] Content { get; set; } = [];
}

/// <summary>What was done to a case.</summary>
internal sealed class CaseEntry
{
    public Guid CaseId { get; init; }

    public long Version { get; init; }

    public DateTime At { get; init; }

    public byte[] Content { get; init; } = [];
}

/// <summary>A message to send.</summary>
internal sealed class CaseMessage
{
    public long Id { get; init; }

    public Guid CaseId { get; init; }

    public DateTime DueAt { get; init; }

    public byte[] Payload { get; init; } = [];
}
