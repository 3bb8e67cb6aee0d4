using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Tests.Support;

/// <summary>The context of an application: it has rows of its own, and those of complaints.</summary>
internal sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddComplaintFlow();
}

/// <summary>A row of the application.</summary>
internal sealed class Order
{
    public int Id { get; set; }

    public string Number { get; set; } = "";
}

/// <summary>Makes contexts with given options.</summary>
internal sealed class Factory<TContext>(DbContextOptions<TContext> options, Func<DbContextOptions<TContext>, TContext> create)
    : IDbContextFactory<TContext>
    where TContext : DbContext
{
    public TContext CreateDbContext() => create(options);
}
