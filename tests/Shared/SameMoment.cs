using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Shared;

/// <summary>Complaints that come in at the same moment, on any store; two workers look for groups meanwhile.</summary>
internal static class SameMoment
{
    private const int Rounds = 10;

    private static readonly string[] People = ["a", "b"];

    private const string Rules = """
        { "ComplaintFlow": { "EarlyWarning": { "Detectors": {
            "pair": { "Kind": "Group", "Same": "Batch", "AtLeast": 2, "Within": "1h", "Then": { "Flags": "Group", "Do": "RaiseSystemicRisk" } },
            "alike": { "Kind": "Group", "Same": "Text", "AtLeast": 2, "Within": "1h" } } } } }
        """;

    /// <param name="shape">Names the store and the key.</param>
    public static async Task NobodyIsMissedAsync(Action<ComplaintFlowBuilder> shape)
    {
        var services = new ServiceCollection();
        shape(services.AddComplaintFlow(new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Rules))).Build()));
        await using ServiceProvider house = services.BuildServiceProvider();
        IComplaintService service = house.GetRequiredService<IComplaintService>();

        var received = new List<Complaint[]>();
        for (int round = 0; round < Rounds; round++)
        {
            // Two at once where two are needed: if each missed the other, nobody would ever join.
            int number = round;
            Task<Complaint>[] pair =
                [.. People.Select(who => Task.Run(async () => await service.ReceiveAsync(Kettle($"{who}{number}@x", $"B{number}"))))];
            Task[] workers = [SentOutbox.RunAsync(house), SentOutbox.RunAsync(house)];
            await Task.WhenAll([.. pair, .. workers]);
            received.Add([.. pair.Select(task => task.Result)]);
        }
        await Task.WhenAll(SentOutbox.RunAsync(house), SentOutbox.RunAsync(house));
        await SentOutbox.RunAsync(house);

        foreach (Complaint[] pair in received)
        {
            Complaint one = (await service.GetAsync(pair[0].Id))!, other = (await service.GetAsync(pair[1].Id))!;
            one.Groups.Select(group => group.Group).Should().BeEquivalentTo(other.Groups.Select(group => group.Group)).And.HaveCount(2);
            new[] { one.StateOf("SystemicRisk"), other.StateOf("SystemicRisk") }.Should().BeEquivalentTo("NoRisk", "RiskSuspected");
            foreach (Complaint complaint in pair)
                (await service.GetHistoryAsync(complaint.Id)).SelectMany(entry => entry.Events).OfType<JoinedGroup>().Should().HaveCount(2);
        }
    }

    private static Intake Kettle(string email, string batch) => new()
    {
        Channel = "Web", Subject = "Kettle",
        Description = $"The kettle of the batch {string.Concat(Enumerable.Repeat(batch, 40))} is dented.",
        Complainant = new() { Contacts = [Contact.Email(email)] }, Product = new() { Batch = batch },
    };
}
