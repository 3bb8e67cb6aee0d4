using System.Data.Common;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ComplaintFlow.EntityFrameworkCore.Tests.Support;

/// <summary>
/// A shop that refunds and acts on the complaint in one transaction, while its database fails at a step. It runs the whole under the
/// execution strategy of its context, and asks for the refund where the answer to the commit was lost, as EF Core recommends it.
/// </summary>
internal sealed class ShopUnderFault : IAsyncDisposable
{
    private static readonly Actor s_anna = Actor.Of("anna", Roles.CaseOwner);

    private readonly Func<bool, DbContextOptionsBuilder<ShopContext>> _options;
    private readonly IDbContextFactory<ShopContext> _sound;
    private readonly Func<DbConnection, Task> _fail;
    private readonly ServiceProvider _host;
    private readonly IComplaintService _complaints;

    private ShopUnderFault(
        IDbContextFactory<ShopContext> sound, Func<bool, DbContextOptionsBuilder<ShopContext>> options, Func<DbConnection, Task> fail)
    {
        (_sound, _options, _fail) = (sound, options, fail);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(sound);
        services.AddComplaintFlow(new ConfigurationBuilder().Build()).UseEntityFrameworkCore<ShopContext>();
        _host = services.BuildServiceProvider();
        _complaints = _host.GetRequiredService<IComplaintService>();
    }

    /// <summary>A shop on a file; at the step, the driver throws a failure with a result code.</summary>
    public static ShopUnderFault OnSqlite(SqliteFile file, int code) => new(
        file.Contexts(),
        retries => new DbContextOptionsBuilder<ShopContext>().UseSqlite(file.ConnectionString, sqlite =>
        {
            if (retries)
                sqlite.ExecutionStrategy(static needs => new Persistence(needs));
        }),
        _ => throw new SqliteException("A fault of the test.", code));

    /// <summary>
    /// A shop on a server; at the step, the driver throws a failure with an SQLSTATE, or the server ends the session of the shop.
    /// </summary>
    public static ShopUnderFault OnPostgreSql(PostgreSqlDatabase database, string? sqlState) => new(
        database.Contexts(),
        retries => new DbContextOptionsBuilder<ShopContext>(
            (sqlState is null ? Unpooled(database) : database).Options<ShopContext>(retries)),
        connection =>
        {
            if (sqlState is not null)
                throw new PostgresException("A fault of the test.", "ERROR", "ERROR", sqlState);
            database.Ask($"SELECT pg_terminate_backend({((NpgsqlConnection)connection).ProcessID}, 5000)");
            return Task.CompletedTask;
        });

    /// <summary>Refunds and acts once on a complaint of its own.</summary>
    /// <param name="step">The step at which the database fails.</param>
    /// <param name="retries">Whether the execution strategy tries again.</param>
    /// <param name="commitsAnyway">Whether the shop commits also where the action failed.</param>
    public async Task<Trial> TryAsync(int step, bool retries, bool commitsAnyway = false)
    {
        Complaint complaint = await _complaints.ReceiveAsync(
            new Intake { Channel = "Web", Subject = "Kettle", Description = "It leaks." });
        string refund = complaint.Id.ToString();
        var fault = new FaultAt(step, _fail);
        var trial = new Trial();
        await using (var shop = new ShopContext(_options(retries).AddInterceptors(fault).Options))
        {
            shop.Database.AutoSavepointsEnabled = false; // EF Core passes over what fails at the savepoints of its own
            try
            {
                await shop.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
                    async () =>
                    {
                        trial.Attempts++;
                        shop.ChangeTracker.Clear();
                        shop.Add(new Order { Number = refund });
                        await shop.SaveChangesAsync();
                        await ActAsync(shop, complaint.Id, trial, fault, commitsAnyway);
                    },
                    () => shop.Orders.AsNoTracking().AnyAsync(order => order.Number == refund));
            }
            catch (Exception exception) when (fault.IsDone)
            {
                trial.Failure = exception;
            }
        }
        await using ShopContext look = await _sound.CreateDbContextAsync();
        trial.Place = fault.Place;
        trial.Refunds = await look.Orders.CountAsync(order => order.Number == refund);
        trial.Notes = (await _complaints.GetHistoryAsync(complaint.Id)).Count - 1;
        return trial;
    }

    /// <summary>Verifies every journal, with what stands beside it.</summary>
    public async Task<VerificationReport> VerifyAsync() =>
        await new JournalVerifier(
            _host.GetRequiredService<IComplaintStore>(), _host.GetRequiredService<IAlarms>(), _host.GetRequiredService<IDefinitionStore>())
            .VerifyAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>Nobody is handed a session that was ended.</summary>
    private static PostgreSqlDatabase Unpooled(PostgreSqlDatabase database) => new(database.ConnectionString + ";Pooling=false");

    private async Task ActAsync(ShopContext shop, ComplaintId id, Trial trial, FaultAt fault, bool commitsAnyway)
    {
        bool wasDone = fault.IsDone;
        try
        {
            trial.Outcome = await _complaints.Within(shop).ActAsync(id, new AddNote("Refunded."), s_anna);
        }
        catch (Exception exception) when (commitsAnyway)
        {
            trial.Failure = exception;
        }
        finally
        {
            trial.IsOfTheAction |= fault.IsDone && !wasDone;
        }
    }
}

/// <summary>What became of one refund and one action.</summary>
internal sealed class Trial
{
    /// <summary>Where the fault was; null where the transaction had fewer steps.</summary>
    public string? Place { get; set; }

    /// <summary>Whether the fault was in the action on the complaint.</summary>
    public bool IsOfTheAction { get; set; }

    public int Attempts { get; set; }

    public ActionOutcome? Outcome { get; set; }

    public Exception? Failure { get; set; }

    public int Refunds { get; set; }

    public int Notes { get; set; }
}
