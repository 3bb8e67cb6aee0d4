using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Handling;

/// <summary>What an action asks for (data, other eyes) is not passed by with its bare trigger.</summary>
public sealed class ActionCoverageTests
{
    public static TheoryData<string> Actions { get; } =
        [.. typeof(ComplaintAction).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ComplaintAction)) && type != typeof(CustomAction)).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task An_action_is_not_replaced_by_its_bare_trigger(string trigger)
    {
        using var house = new TestHouse();
        ComplaintId id = (await house.ReceiveAsync()).Id;

        (await house.ActAsync(id, new CustomAction(trigger) { Reason = "r" })).Refusals.Should().ContainSingle().Which.Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3014" && refusal.Remedy.Contains(trigger));
    }
}
