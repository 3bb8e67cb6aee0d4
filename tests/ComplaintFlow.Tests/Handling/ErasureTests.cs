using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Record;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Handling;

/// <summary>Nothing says that personal data were erased before they can be.</summary>
public sealed class ErasureTests
{
    private static readonly Actor Privacy = Actor.Of("pia", Roles.PrivacyOfficer);

    [Fact]
    public async Task Erasing_is_refused_and_nobody_is_told_that_it_is_possible()
    {
        using Case one = await Case.ClosedAsync();
        await one.DoAsync(People.Records, new Archive("A-1"));
        one.House.Clock.Advance(TimeSpan.FromDays(5000));

        (await one.RefusedAsync(Privacy, TriggerActions.Of("Erase"))).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3082" && refusal.Message.Contains("erase"));
        IReadOnlyList<PermittedAction> possible = await one.House.Service.GetPermittedActionsAsync(one.Complaint.Id, Privacy);
        possible.Should().NotContain(action => action.Trigger == "Erase");
    }

    [Fact]
    public async Task No_workflow_of_ones_own_makes_erasing_pass()
    {
        using Case one = await Case.ReceivedAsync("""
            { "Workflow": { "Preset": "standard", "States": { "Open": { "On": { "Erase": { "To": "Gone" } } }, "Gone": { "Final": true, "Closed": true } } } }
            """);

        (await one.RefusedAsync(Privacy, TriggerActions.Of("Erase"))).Code.Should().Be("CF3082");
        (await one.RefusedAsync(Privacy, new CustomAction("Erase"))).Code.Should().Be("CF3014");
    }
}
