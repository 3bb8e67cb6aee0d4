using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

/// <summary>
/// The statements that create the tables, as they were read and approved. Those of SQLite and PostgreSQL are run by the other tests, those
/// of SQL Server by none. To approve a change: set COMPLAINTFLOW_APPROVE to 1, run these tests, read the difference.
/// </summary>
public sealed class CreateScriptTests
{
    [Fact]
    public void Sql_server_gets_the_script_that_was_approved() => IsApproved("SqlServer", options => options.UseSqlServer("Server=none"));

    [Fact]
    public void PostgreSql_gets_the_script_that_was_approved() => IsApproved("PostgreSql", options => options.UseNpgsql("Host=none"));

    [Fact]
    public void Sqlite_gets_the_script_that_was_approved() => IsApproved("Sqlite", options => options.UseSqlite("Data Source=none"));

    private static void IsApproved(string provider, Action<DbContextOptionsBuilder> use)
    {
        var options = new DbContextOptionsBuilder<ShopContext>();
        use(options);
        using var context = new ShopContext(options.Options);
        Approved.IsText($"{provider}.sql", context.Database.GenerateCreateScript());
    }
}
