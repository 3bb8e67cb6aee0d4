using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Workflow;

/// <summary>A guard that does not hold is refused with the part that does not hold, not with the whole guard.</summary>
public sealed class GuardRefusalTests
{
    private const string Guarded = """
        { "Initial": "A", "States": {
            "A": { "On": {
                "ByOneOfTwo": { "To": "B", "When": { "Channel": "Web", "EscalationLevel": { "AtLeast": 2 } } },
                "ByBoth": { "To": "B", "When": { "Channel": "Phone", "EscalationLevel": { "AtLeast": 2 } } },
                "ByEither": { "To": "B", "When": { "Any": [ { "Channel": "Phone" }, { "EscalationLevel": { "AtLeast": 2 } } ] } },
                "ByState": { "To": "B", "When": { "States": { "HasAny": ["Z2"] } } },
                "ByFlags": { "To": "B", "When": { "Flags": { "HasNone": ["Fire", "Flood"] }, "Milestones": { "HasAll": ["Started", "Never"] } } },
                "ByNone": { "To": "B", "When": { "Category": "Quality", "Channel": { "IsNot": "Web" } } },
                "ByWords": { "To": "B", "When": { "Text": { "ContainsAny": ["Zq7XySecret"] } } },
                "ByOwner": { "To": "B", "When": { "Owner": "Zq7XySecret" } },
                "ByAmount": { "To": "B", "When": { "Amount": { "AtMost": "200 CNY" }, "ReceivedAt": { "Before": "2026-01-01T08:00:00+08:00" } } },
                "ByPredicates": { "To": "B", "If": ["paid", "known"], "When": { "EscalationLevel": { "AtLeast": 2 } } },
                "ByBranch": { "Branches": {
                    "one": { "Order": 1, "When": { "Channel": "Phone" }, "To": "B" },
                    "two": { "Order": 2, "When": { "EscalationLevel": { "AtLeast": 2 } }, "To": "B" } } } },
                "Entry": { "Milestone": "Started" } },
            "B": { "Entry": { "Milestone": "Never" }, "Final": true } },
          "Regions": { "Side": { "Initial": "Z1", "States": { "Z1": { "On": { "Move": { "To": "Z2" } } }, "Z2": { "Final": true } } } } }
        """;

    private const string Rest = """
        , "Predicates": ["paid", "known"], "Milestones": { "Started": "", "Never": "" },
        "Classification": { "Rules": { "fire": { "When": { "Channel": "Web" }, "Then": { "Flags": ["Fire"] } } } }
        """;

    [Theory]
    [InlineData("ByOneOfTwo", "A condition of 'ByOneOfTwo' does not hold: EscalationLevel is 0.",
        "It passes where EscalationLevel is at least 2.")]
    [InlineData("ByBoth", "A condition of 'ByBoth' does not hold: Channel, EscalationLevel is 0.",
        "It passes where Channel is Phone and EscalationLevel is at least 2.")]
    [InlineData("ByEither", "A condition of 'ByEither' does not hold: Channel, EscalationLevel is 0.",
        "It passes where (Channel is Phone or EscalationLevel is at least 2).")]
    [InlineData("ByState", "A condition of 'ByState' does not hold: States has A, Z1.", "It passes where States has any of Z2.")]
    [InlineData("ByFlags", "A condition of 'ByFlags' does not hold: Flags has Fire, Milestones lacks Never.",
        "It passes where Flags has none of Fire, Flood and Milestones has all of Started, Never.")]
    [InlineData("ByNone", "A condition of 'ByNone' does not hold: Category has no value, Channel is Web.",
        "It passes where Category is Quality and Channel is not Web.")]
    [InlineData("ByWords", "A condition of 'ByWords' does not hold: Text.", "It passes where Text is as the rules ask.")]
    [InlineData("ByOwner", "A condition of 'ByOwner' does not hold: Owner has no value.", "It passes where Owner is as the rules ask.")]
    [InlineData("ByAmount", "A condition of 'ByAmount' does not hold: Amount is 300.5 CNY, ReceivedAt is 2026-03-02T08:00:00Z.",
        "It passes where Amount is at most 200 CNY and ReceivedAt is before 2026-01-01T00:00:00Z.")]
    [InlineData("ByPredicates", "A condition of 'ByPredicates' does not hold: paid, known, EscalationLevel is 0.",
        "It passes where 'paid' holds and 'known' holds and EscalationLevel is at least 2.")]
    [InlineData("ByBranch", "None of the branches of 'ByBranch' holds: Channel, EscalationLevel is 0.",
        "It passes where Channel is Phone or EscalationLevel is at least 2.")]
    public async Task Each_part_that_does_not_hold_is_named_with_what_is_so_at_present_and_personal_values_are_not(
        string trigger, string message, string remedy)
    {
        using Flow flow = await BeginAsync();

        Refusal refusal = await flow.RefusedAsync(trigger);

        refusal.Should().Be(new Refusal("CF3003", message, remedy));
        refusal.Kind.Should().Be(RefusalKind.ConditionNotMet);
    }

    [Fact]
    public async Task What_is_said_to_be_permitted_gives_the_same_reason()
    {
        using Flow flow = await BeginAsync();

        IReadOnlyList<PermittedAction> all = await flow.House.Service.GetPermittedActionsAsync(flow.Complaint.Id, TestHouse.Anna);
        foreach (PermittedAction action in all.Where(action => !action.IsPermitted))
            action.Refusals.Should().Equal(await flow.RefusedAsync(action.Trigger));
    }

    private static Task<Flow> BeginAsync() => Flow.BeginAsync(
        Guarded, Rest, TestHouse.Kettle() with
        {
            Channel = "Web", Category = null, Demands = [new Demand { Kind = DemandKind.Refund, Amount = new Money(300.50m, "CNY") }],
        }, builder => builder.AddPredicate("paid", _ => false).AddPredicate("known", _ => false));
}
