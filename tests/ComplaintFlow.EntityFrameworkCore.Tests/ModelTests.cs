using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

/// <summary>The model as migrations compare it.</summary>
public sealed class ModelTests
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    [InlineData("SqlServer")]
    public void A_model_that_is_built_twice_asks_for_no_migration(string provider)
    {
        using ShopContext first = Context(provider), second = Context(provider);
        IRelationalModel one = Model(first), other = Model(second);

        one.Should().NotBeSameAs(other);
        first.GetService<IMigrationsModelDiffer>().GetDifferences(one, other).Should().BeEmpty();
    }

    private static IRelationalModel Model(ShopContext context) =>
        context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    /// <summary>Each has services of its own, and so builds its model anew.</summary>
    private static ShopContext Context(string provider)
    {
        DbContextOptionsBuilder<ShopContext> options = new DbContextOptionsBuilder<ShopContext>().EnableServiceProviderCaching(false);
        _ = provider switch
        {
            "Sqlite" => options.UseSqlite("Data Source=none"),
            "PostgreSql" => options.UseNpgsql("Host=none"),
            _ => options.UseSqlServer("Server=none"),
        };
        return new ShopContext(options.Options);
    }
}
