using System.Diagnostics;
using ComplaintFlow.Complaints;
using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

/// <summary>Real processes that die while they refund and act on the complaint in one transaction.</summary>
public sealed class DeathTests : IDisposable
{
    private static readonly Actor s_anna = Actor.Of("anna", Roles.CaseOwner);

    private readonly SqliteFile _file = new SqliteFile().WithTables();

    public void Dispose() => _file.Dispose();

    [SkippableTheory]
    [InlineData(false, "between refund and action", 0)]
    [InlineData(false, "between action and refund", 0)]
    [InlineData(false, "before the commit", 0)]
    [InlineData(false, "after the commit", 1)]
    [InlineData(true, "between refund and action", 0)]
    [InlineData(true, "between action and refund", 0)]
    [InlineData(true, "before the commit", 0)]
    [InlineData(true, "after the commit", 1)]
    public async Task A_fresh_host_finds_the_refund_and_the_action_of_a_dead_one_or_neither(bool onPostgreSql, string moment, int expected)
    {
        PostgreSqlDatabase? database = onPostgreSql ? PostgreSqlDatabase.New().WithTables() : null;
        ComplaintId id;
        await using (ServiceProvider before = Host(database))
            id = (await before.GetRequiredService<IComplaintService>().ReceiveAsync(
                new Intake { Channel = "Web", Subject = "Kettle", Description = "It leaks." })).Id;

        await DieAsync(onPostgreSql ? "postgres" : "sqlite", database?.ConnectionString ?? _file.ConnectionString, id, moment);

        await using ServiceProvider host = Host(database);
        IComplaintService complaints = host.GetRequiredService<IComplaintService>();
        await using ShopContext look = await host.GetRequiredService<IDbContextFactory<ShopContext>>().CreateDbContextAsync();
        (await look.Orders.CountAsync()).Should().Be(expected);
        (await complaints.GetHistoryAsync(id)).Should().HaveCount(1 + expected);
        VerificationReport report = await new JournalVerifier(
            host.GetRequiredService<IComplaintStore>(), host.GetRequiredService<IAlarms>(), host.GetRequiredService<IDefinitionStore>())
            .VerifyAsync();
        report.IsSound.Should().BeTrue("{0}", string.Join(' ', report.Damaged));
        // Nothing that the dead one has locked stays locked.
        (await complaints.ActAsync(id, new AddNote("And on."), s_anna)).Complaint!.Version.Should().Be(2 + expected);
    }

    private static async Task DieAsync(string kind, string connection, ComplaintId id, string moment)
    {
        string writer = Path.Combine(AppContext.BaseDirectory, "ComplaintFlow.EntityFrameworkCore.Writer.dll");
        using Process process = Process.Start(
            new ProcessStartInfo("dotnet", ["exec", writer, kind, connection, id.Value.ToString(), moment])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            })!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        output.Trim().Should().Be(moment, "it has come to where it dies");
        process.ExitCode.Should().NotBe(0, "it was killed");
    }

    private ServiceProvider Host(PostgreSqlDatabase? database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IDbContextFactory<ShopContext>>(database?.Contexts() ?? _file.Contexts());
        services.AddComplaintFlow(new ConfigurationBuilder().Build()).UseEntityFrameworkCore<ShopContext>();
        return services.BuildServiceProvider();
    }
}
