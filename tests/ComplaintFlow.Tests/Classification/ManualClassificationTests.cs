using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Classification;

public sealed class ManualClassificationTests : IDisposable
{
    private const string Rules = """
        { "Fields": { "Outlet": "Word" },
          "Sla": { "Tiers": { "Low": { "Rank": 1, "Targets": { "Answer": { "Within": "72h", "Until": "FirstResponse" } } }, "High": { "Rank": 2, "Targets": { "Answer": { "Within": "4h", "Until": "FirstResponse" } } } } },
          "Classification": { "Rules": {
            "any":   { "Order": 1, "When": { "Text": { "Exists": true } }, "Then": { "Tier": "Low", "Category": "Other", "Ground": "Other" } },
            "south": { "Order": 2, "When": { "Outlet": "South" }, "Then": { "Tier": "High", "Flags": ["Watched"] } },
            "grave": { "Order": 3, "When": { "Category": "Quality" }, "Then": { "Tags": ["quality"], "Priority": "High" } } } },
          "Workflow": { "Preset": "standard", "States": { "Open": { "On": { "Inform": { "Do": { "Notify": ["CaseOwner"] } } } } } } }
        """;

    private readonly TestHouse _house = new(Rules);

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Rules_are_asked_again_when_fields_change()
    {
        Complaint complaint = await _house.ReceiveAsync();
        (complaint.Tier, complaint.Classification.Flags).Should().BeEquivalentTo(("Low", Array.Empty<string>()));

        Complaint after = await Inform(complaint.Id, "South");

        after.Tier.Should().Be("High");
        after.Classification.Flags.Should().Equal("Watched");
        after.Clocks.Should()
            .ContainSingle(clock => clock.Tier == "High" && clock.Status == ClockStatus.Running, "a change of tier moves the clocks");
        (await Inform(complaint.Id, "North")).Tier.Should().Be("Low", "what no longer holds no longer counts");
    }

    [Fact]
    public async Task Nothing_is_noted_where_the_judgement_stays()
    {
        Complaint complaint = await _house.ReceiveAsync();
        await Inform(complaint.Id, "West");

        (await _house.EventsAsync<Classified>(complaint.Id)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_decision_of_a_person_stays_when_rules_are_asked_again_and_is_kept_with_its_reason()
    {
        Complaint complaint = await _house.ReceiveAsync();
        await _house.DoAsync(complaint.Id, new Reclassify { Tier = "low", Category = "Quality", Reason = "seen with my own eyes" });
        Complaint after = await Inform(complaint.Id, "South");

        (after.Tier, after.Category, after.Classification.Ground).Should().Be(("Low", "Quality", "Other"));
        after.Classification.Flags.Should().Equal(["Watched"], "what people left open is for the rules");
        after.Classification.Tags.Should().Equal(["quality"], "rules see what people decided");
        after.Classification.Decisions.Should().ContainSingle().Which.Should().BeEquivalentTo(new ClassificationDecision
        {
            By = "anna", At = TestHouse.Start, Reason = "seen with my own eyes", Tier = "Low", Category = "Quality",
        });
        after.Classification.Reasons.Select(reason => reason.Rule).Should().Equal("any", "south", "grave", "decision of a person");
    }

    [Fact]
    public async Task Of_two_decisions_the_later_one_counts()
    {
        Complaint complaint = await _house.ReceiveAsync();
        await _house.DoAsync(complaint.Id, new Reclassify { Tier = "High", Severity = Severity.Low, Reason = "one" });
        Complaint after =
            await _house.DoAsync(complaint.Id, new Reclassify { Tier = "Low", Ground = "G", Priority = Priority.Urgent, Reason = "two" });

        (after.Tier, after.Classification.Severity, after.Classification.Ground, after.Classification.Priority).Should()
            .Be(("Low", Severity.Low, "G", Priority.Urgent));
        after.Classification.Decisions.Select(decision => decision.Reason).Should().Equal("one", "two");
        after.Classification.Reasons.TakeLast(2).Select(reason => reason.Gave).Should()
            .Equal("tier High, severity Low", "ground G, tier Low, priority Urgent");
    }

    [Fact]
    public async Task A_category_that_came_with_the_complaint_stays_when_rules_are_asked_again()
    {
        Complaint complaint = await _house.ReceiveAsync(TestHouse.Kettle() with { Category = "Given" });
        Complaint after = await Inform(complaint.Id, "South");

        (after.Category, after.Tier).Should().Be(("Given", "High"));
        after.Classification.Reasons.Select(reason => reason.Rule).Should().Equal("any", "south");
    }

    private Task<Complaint> Inform(ComplaintId id, string outlet) =>
        _house.DoAsync(id, new CustomAction("Inform")
        {
            Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Outlet"] = outlet },
        });
}
