using ComplaintFlow.Complaints;
using ComplaintFlow.Figures;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Shared;

/// <summary>Complaints whose snapshot or journal is damaged in the database stop nothing for the others.</summary>
public abstract class UnreadableComplaints
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

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

        FigureReport report = await services.GetRequiredService<IComplaintFigures>().ComputeAsync(new FigureQuery { From = Start, Until = Start.AddDays(30) });

        report.Find(Indicator.Received)!.Value.Should().Be(all.Length - 5);
    }

    protected async Task ASingleReadIsRefusedAsync()
    {
        Complaint[] all = await DamagedAsync();
        await using ServiceProvider services = Services();
        IComplaintService service = services.GetRequiredService<IComplaintService>();

        foreach (Complaint damaged in all.Take(2))
        {
            Exception error = (await service.Awaiting(one => one.GetAsync(damaged.Id).AsTask()).Should().ThrowAsync<Exception>()).Which;
            error.Message.Should().StartWith("CF4017").And.Contain(damaged.Id.ToString()).And.NotContain("Late delivery");
        }
        foreach (Complaint damaged in all.Skip(2).Take(3))
        {
            Exception error = (await service.Awaiting(one => one.HistoryAsync(damaged.Id).AsTask()).Should().ThrowAsync<Exception>()).Which;
            error.Message.Should().StartWith("CF40").And.Contain(damaged.Id.ToString());
        }
    }

    /// <summary>Seven complaints; of the first five, two have a damaged snapshot and three a damaged journal.</summary>
    private async Task<Complaint[]> DamagedAsync()
    {
        var all = new Complaint[7];
        await using (ServiceProvider services = Services())
        {
            IComplaintService complaints = services.GetRequiredService<IComplaintService>();
            for (int i = 0; i < all.Length; i++)
            {
                all[i] = await complaints.ReceiveAsync(new Intake { Channel = "Web", Subject = "Late delivery" });
                (await complaints.ActAsync(all[i].Id, new AddNote("Noted."), Actor.Of("anna", Roles.CaseOwner))).Refusals.Should().BeEmpty();
            }
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
        ComplaintFlowBuilder builder = new ServiceCollection().AddSingleton<TimeProvider>(_clock).AddComplaintFlow(new ConfigurationBuilder().Build());
        Keep(builder);
        return builder.Services.BuildServiceProvider();
    }
}
