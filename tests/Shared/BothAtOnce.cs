using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Shared;

/// <summary>Two complaints are merged into each other at the same moment, on any store; two workers send the outbox meanwhile.</summary>
internal static class BothAtOnce
{
    private static readonly Actor Anna = Actor.Of("anna", Roles.CaseOwner);

    /// <param name="shape">Names the store.</param>
    /// <param name="rounds">How many pairs.</param>
    public static async Task OneOfThemStaysAsync(Action<ComplaintFlowBuilder> shape, int rounds)
    {
        var services = new ServiceCollection();
        shape(services.AddComplaintFlow(new ConfigurationBuilder().Build()));
        await using ServiceProvider house = services.BuildServiceProvider();
        IComplaintService complaints = house.GetRequiredService<IComplaintService>();

        int lost = 0, taken = 0;
        for (int round = 0; round < rounds; round++)
        {
            Complaint[] pair =
                [.. new[] { await complaints.ReceiveAsync(Kettle), await complaints.ReceiveAsync(Kettle) }.OrderBy(one => one.Id)];
            (Complaint older, Complaint younger) = (pair[0], pair[1]);
            using var together = new Barrier(2);
            Task<ActionOutcome>[] merges =
            [
                Task.Run(() => MergeAsync(complaints, older.Id, younger.Id, together)),
                Task.Run(() => MergeAsync(complaints, younger.Id, older.Id, together)),
            ];
            await Task.WhenAll([.. merges, SentOutbox.RunAsync(house), SentOutbox.RunAsync(house)]);
            await Task.WhenAll(SentOutbox.RunAsync(house), SentOutbox.RunAsync(house));

            older = (await complaints.GetAsync(older.Id))!;
            younger = (await complaints.GetAsync(younger.Id))!;
            Complaint[] open = [.. new[] { older, younger }.Where(one => one.State == "Received")];
            lost += open.Length == 0 ? 1 : 0;
            taken += open is [var only] && only.Links!.Duplicates.Single() == (only.Id == older.Id ? younger : older).Id
                && only.Links.Master is null ? 1 : 0;
            if (merges.All(merge => merge.Result.IsAccepted))
                older.State.Should().Be("Received", "of two that go into each other, the one with the smaller id stays");
        }
        lost.Should().Be(0, "somebody handles one of the two");
        taken.Should().Be(rounds, "the one that stays knows the other");
    }

    private static Intake Kettle => new()
    {
        Channel = "Web", Subject = "Kettle", Description = "The kettle is dented.", Complainant = new()
        {
            Contacts = [Contact.Email("lina@example.com")],
        },
    };

    private static async Task<ActionOutcome> MergeAsync(
        IComplaintService complaints, ComplaintId duplicate, ComplaintId master, Barrier together)
    {
        together.SignalAndWait();
        return await complaints.ActAsync(duplicate, new Merge(master), Anna);
    }
}
