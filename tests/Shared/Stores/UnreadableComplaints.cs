using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Figures;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplaintFlow.Shared;

/// <summary>Complaints whose snapshot or journal is damaged in the database stop nothing for the others.</summary>
public abstract class UnreadableComplaints
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private const string Rules = """
        { "ComplaintFlow": {
            "Sla": { "Always": { "Targets": { "Answer": { "Within": "24h", "Until": "FirstResponse" } } } },
            "EarlyWarning": { "Detectors": { "batch": { "Kind": "Group", "Same": ["Batch"], "Within": "10 calendar days", "AtLeast": 3, "Then": { "Flags": ["Group"] } } } } } }
        """;

    private readonly DrivenClock _clock = new(Start);

    protected abstract void Keep(ComplaintFlowBuilder builder);

    protected abstract void Execute(string sql);

    /// <summary>How the database writes the id of a complaint.</summary>
    protected abstract string Id(Complaint complaint);

    /// <summary>Sets a column of bytes to what it holds, with one text for another.</summary>
    protected abstract string Text(string column, string replaced, string by);

    protected async Task FiguresGoOnAsync()
    {
        Complaint[] all = await DamagedAsync();
        await using ServiceProvider services = Services();
        _clock.Advance(TimeSpan.FromDays(1));

        FigureReport report = await services.GetRequiredService<IComplaintFigures>().ComputeAsync(new FigureQuery
        {
            From = Start, Until = Start.AddDays(30),
        });

        report.Find(Indicator.Received)!.Value.Should().Be(all.Length - 5);
        report.Unreadable.Select(one => (one.Number, one.Code)).Should().BeEquivalentTo(
        [
            (all[0].Number, "CF4017"), (all[1].Number, "CF4017"), (all[2].Number, "CF4001"), (all[3].Number, "CF4018"),
            (all[4].Number, "CF4018"),
        ]);
        MonthlyStatistics month = await services.GetRequiredService<IComplaintFigures>()
            .ComputeMonthAsync(new MonthlyQuery(new StatisticsMonth(2026, 3), TimeZoneInfo.Utc));
        (month.Total.Received, month.Unreadable.Count).Should().Be((all.Length - 5L, 5));
    }

    protected async Task ASingleReadIsRefusedAsync()
    {
        Complaint[] all = await DamagedAsync();
        await using ServiceProvider services = Services();
        IComplaintService service = services.GetRequiredService<IComplaintService>();

        foreach (Complaint damaged in all.Take(2))
        {
            UnreadableComplaintException error =
                (await service.Awaiting(one => one.GetAsync(damaged.Id).AsTask()).Should()
                    .ThrowAsync<UnreadableComplaintException>()).Which;
            error.InnerException.Should().BeNull("the texts of parsers quote what they read");
            await service.Awaiting(one => one.ActAsync(damaged.Id, new AddNote("More."), Actor.Of("anna", Roles.CaseOwner)).AsTask())
                .Should().ThrowAsync<UnreadableComplaintException>();
            await service.Awaiting(one => one.FindByNumberAsync(damaged.Number).AsTask()).Should()
                .ThrowAsync<UnreadableComplaintException>();
            error.Message.Should().StartWith("CF4017").And.Contain(damaged.Id.ToString()).And.NotContain("Late delivery");
        }
        foreach (Complaint damaged in all.Skip(2).Take(3))
        {
            UnreadableComplaintException error =
                (await service.Awaiting(one => one.GetHistoryAsync(damaged.Id).AsTask()).Should()
                    .ThrowAsync<UnreadableComplaintException>()).Which;
            error.Message.Should().StartWith("CF40").And.Contain(damaged.Id.ToString());
        }
    }

    protected async Task TheRestGoesOnAsync()
    {
        Complaint[] all = await DamagedAsync();
        await using ServiceProvider services = Services();
        IComplaintService service = services.GetRequiredService<IComplaintService>();
        string group = all[5].Groups.Concat((await service.GetAsync(all[6].Id))!.Groups).First().Group;

        ComplaintGroup members = await service.GetGroupAsync(group);
        members.Complaints.Select(one => one.Id).Should().BeEquivalentTo(all.Skip(2).Select(one => one.Id));
        members.Unreadable.Select(one => (one.Id, one.Code)).Should().BeEquivalentTo([(all[0].Id, "CF4017"), (all[1].Id, "CF4017")]);
        (await service.QueryAsync(new ComplaintQuery())).Items.Should().HaveCount(all.Length);

        Complaint late = await service.ReceiveAsync(Like(8));
        await SentOutbox.RunAsync(services);
        (await service.GetAsync(late.Id))!.Groups.Should().ContainSingle("those that can be read are enough");

        _clock.Advance(TimeSpan.FromHours(25));
        await services.GetRequiredService<IComplaintProcessor>().ProcessDueAsync();
        (await service.GetAsync(all[6].Id))!.Clocks.Should().ContainSingle().Which.BreachedAt.Should().NotBeNull();
        IReadOnlyList<ParkedComplaint> parked = await services.GetRequiredService<IAlarms>()
            .GetParkedAsync(ComplaintKey.DefaultTenant, 10, default);
        parked.Select(one => one.Key.Id).Should().BeEquivalentTo([all[0].Id, all[1].Id]);
        parked.Should().OnlyContain(one => one.Reason!.StartsWith("CF4017", StringComparison.Ordinal));

        HealthReportEntry health =
            (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["complaintflow-work"];
        (health.Status, health.Data["unreadable"]).Should().Be((HealthStatus.Degraded, 2L));
    }

    private static Intake Like(int person) => new()
    {
        Channel = "Web", Subject = "Late delivery", Product = new Product
        {
            Batch = "B7",
        }, Complainant = new Complainant { Contacts = [Contact.Email($"{person}@example.com")] },
    };

    /// <summary>Seven complaints; of the first five, two have a damaged snapshot and three a damaged journal.</summary>
    private async Task<Complaint[]> DamagedAsync()
    {
        var all = new Complaint[7];
        await using (ServiceProvider services = Services())
        {
            IComplaintService complaints = services.GetRequiredService<IComplaintService>();
            for (int i = 0; i < all.Length; i++)
            {
                all[i] = await complaints.ReceiveAsync(Like(i));
                (await complaints.ActAsync(all[i].Id, new AddNote("Noted."), Actor.Of("anna", Roles.CaseOwner))).Refusals.Should()
                    .BeEmpty();
            }
            await SentOutbox.RunAsync(services);
        }
        Execute($"UPDATE cf_complaint SET {Text("snapshot", "{", "(")} WHERE id = {Id(all[0])}");
        Execute($"UPDATE cf_complaint SET {Text("snapshot", "\"regions\":[", "\"regions\":[null,")} WHERE id = {Id(all[1])}");
        Execute($"UPDATE cf_journal SET {Text("content", "/1\"", "/9\"")} WHERE version = 2 AND id = {Id(all[2])}");
        Execute($"UPDATE cf_journal SET {Text("content", "\"version\":2", "\"version\":null")} WHERE version = 2 AND id = {Id(all[3])}");
        Execute($"DELETE FROM cf_journal WHERE version = 2 AND id = {Id(all[4])}");
        return all;
    }

    private ServiceProvider Services()
    {
        ComplaintFlowBuilder builder = new ServiceCollection().AddSingleton<TimeProvider>(_clock)
            .Configure<WorkerOptions>(workers => workers.MaxAttempts = 1)
            .AddComplaintFlow(new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Rules))).Build());
        builder.UseSignalKey("a key of sixteen."u8);
        builder.Services.AddLogging().AddHealthChecks().AddComplaintFlow();
        Keep(builder);
        return builder.Services.BuildServiceProvider();
    }
}
