using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Classification;

/// <summary>Rules and the steps of their targets can undo each other. A decision comes to an end all the same.</summary>
public sealed class EndlessRulesTests
{
    [Theory]
    [InlineData("1h")]
    [InlineData("immediate")]
    public async Task Two_tiers_that_give_the_complaint_to_each_other_are_classified_a_limited_number_of_times(string within)
    {
        using var house = new TestHouse($$"""
            { "Classification": { "Rules": {
                "a": { "When": { "Department": "A" }, "Then": { "Tier": "X" } }, "b": { "When": { "Department": "B" }, "Then": { "Tier": "Y" } } } },
              "Sla": { "Tiers": {
                "X": { "Rank": 1, "Targets": { "T": { "Within": "{{within}}", "Until": "Accepted", "Steps": { "s": { "At": "100%", "Reassign": "B" } } } } },
                "Y": { "Rank": 2, "Targets": { "U": { "Within": "{{within}}", "Until": "Accepted", "Steps": { "s": { "At": "100%", "Reassign": "A" } } } } } } } }
            """);
        ComplaintId id = (await house.ReceiveAsync(TestHouse.Kettle() with { Department = "A" })).Id;

        await house.WakeAsync(id, TimeSpan.FromHours(3));
        await house.DoAsync(id, new AddNote("still here"));

        (await house.Service.GetHistoryAsync(id)).Should().OnlyContain(entry => entry.Events.OfType<Classified>().Count() <= 3 * 32);
    }
}
