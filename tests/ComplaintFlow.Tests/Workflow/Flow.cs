using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;

namespace ComplaintFlow.Tests.Workflow;

/// <summary>One complaint in a house with a small workflow.</summary>
internal sealed class Flow : IDisposable
{
    private Flow(TestHouse house, Complaint complaint)
    {
        House = house;
        Complaint = complaint;
    }

    public TestHouse House { get; }

    public Complaint Complaint { get; private set; }

    /// <param name="workflow">The content of the section Workflow.</param>
    /// <param name="rest">Other sections, with a comma in front.</param>
    public static async Task<Flow> BeginAsync(
        string workflow, string rest = "", Intake? intake = null, Action<ComplaintFlowBuilder>? more = null)
    {
        var house = new TestHouse($"{{ \"Workflow\": {workflow} {rest} }}", more);
        return new Flow(house, await house.ReceiveAsync(intake));
    }

    public async Task<Complaint> FireAsync(string trigger, Actor? actor = null) =>
        Complaint = await House.FireAsync(Complaint.Id, trigger, actor);

    public async Task<Refusal> RefusedAsync(string trigger, Actor? actor = null)
    {
        ActionOutcome outcome = await House.ActAsync(Complaint.Id, TriggerActions.Of(trigger), actor);
        outcome.IsAccepted.Should().BeFalse();
        (await House.GetAsync(Complaint.Id)).Version.Should().Be(Complaint.Version, "a refused action changes nothing");
        return outcome.Refusals[0];
    }

    /// <summary>The milestones and states of the last entry, in their order.</summary>
    public async Task<List<string>> LastAsync() => [.. (await House.Service.GetHistoryAsync(Complaint.Id))[^1].Events.Select(Short)];

    public void Dispose() => House.Dispose();

    private static string Short(ComplaintEvent happened) => happened switch
    {
        MilestoneReached reached => reached.Name,
        StateEntered entered => $"-> {entered.To}",
        _ => happened.GetType().Name,
    };
}
