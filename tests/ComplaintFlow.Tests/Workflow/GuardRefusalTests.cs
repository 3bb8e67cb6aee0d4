using ComplaintFlow.Diagnostics;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Workflow;

/// <summary>A guard that does not hold is refused with the part that does not hold, not with the whole guard.</summary>
public sealed class GuardRefusalTests
{
    private const string Guarded = """
        { "Initial": "A", "States": {
            "A": { "On": {
                "ByTwo": { "To": "B", "When": { "Channel": "Web", "EscalationLevel": { "AtLeast": 2 } } },
                "ByBoth": { "To": "B", "When": { "Channel": "Phone", "EscalationLevel": { "AtLeast": 2 } } },
                "ByOne": { "To": "B", "When": { "Any": [ { "Channel": "Phone" }, { "EscalationLevel": { "AtLeast": 2 } } ] } },
                "ByWords": { "To": "B", "When": { "Text": { "ContainsAny": ["Zq7XySecret"] } } },
                "ByOwner": { "To": "B", "When": { "Owner": "Zq7XySecret" } },
                "ByBranch": { "Branches": {
                    "one": { "Order": 1, "When": { "Channel": "Phone" }, "To": "B" },
                    "two": { "Order": 2, "When": { "EscalationLevel": { "AtLeast": 2 } }, "To": "B" } } } } },
            "B": { "Final": true } } }
        """;

    [Theory]
    [InlineData("ByTwo", "A condition of 'ByTwo' does not hold: EscalationLevel.", "It passes where EscalationLevel is at least 2.")]
    [InlineData("ByBoth", "A condition of 'ByBoth' does not hold: Channel.", "It passes where Channel is Phone.")]
    [InlineData("ByOne", "A condition of 'ByOne' does not hold: Channel, EscalationLevel.",
        "It passes where (Channel is Phone or EscalationLevel is at least 2).")]
    [InlineData("ByWords", "A condition of 'ByWords' does not hold: Text.", "It passes where Text is as the rules ask.")]
    [InlineData("ByOwner", "A condition of 'ByOwner' does not hold: Owner.", "It passes where Owner is as the rules ask.")]
    [InlineData("ByBranch", "None of the branches of 'ByBranch' holds: Channel, EscalationLevel.",
        "It passes where Channel is Phone or EscalationLevel is at least 2.")]
    public async Task The_part_that_does_not_hold_is_named_and_personal_values_are_not(string trigger, string message, string remedy)
    {
        using Flow flow = await Flow.BeginAsync(Guarded);

        Refusal refusal = await flow.RefusedAsync(trigger);

        refusal.Should().Be(new Refusal("CF3003", message, remedy));
        refusal.Kind.Should().Be(RefusalKind.ConditionNotMet);
    }

    [Fact]
    public async Task What_is_said_to_be_permitted_gives_the_same_reason()
    {
        using Flow flow = await Flow.BeginAsync(Guarded);

        foreach (PermittedAction action in await flow.House.Service.GetPermittedActionsAsync(flow.Complaint.Id, TestHouse.Anna))
            action.Refusals.Should().Equal(await flow.RefusedAsync(action.Trigger));
    }
}
