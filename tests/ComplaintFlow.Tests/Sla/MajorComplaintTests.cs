using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Sla;

public sealed class MajorComplaintTests
{
    private const string Rules = """
        { "Classification": { "Rules": { "safety": { "When": { "Text": { "ContainsAny": ["起火", "fire"] } }, "Then": { "Tier": "Major", "Flags": ["Safety"] } } } },
          "Milestones": { "ManagerContacted": "a manager of a department reached the complainant" },
          "Sla": { "Chain": ["DepartmentSupervisor", "Executive"], "Tiers": { "Major": { "Rank": 100, "Targets": {
              "Report": { "Within": "immediate", "Until": "MajorDeclared", "Steps": { "now": { "At": "0%", "Do": "DeclareMajor", "Notify": ["Executive"], "Escalate": true } } },
              "ManagerContact": { "Within": "10m", "Until": "ManagerContacted", "Steps": { "late": { "At": "100%", "Escalate": true } } } } } } },
          "Workflow": { "Preset": "standard", "States": { "Open": { "On": { "ContactByManager": { "By": ["BusinessManager", "Executive"], "Do": { "Milestone": ["ManagerContacted", "ContactEstablished", "FirstResponse"] } } } } } } }
        """;

    [Fact]
    public async Task The_receipt_itself_declares_it_reports_upwards_owes_a_report_and_creates_the_tasks()
    {
        using var house = new TestHouse(Rules);

        Complaint complaint = await house.ReceiveAsync(TestHouse.Kettle("The kettle caught fire."));
        await house.SendAllAsync();

        complaint.Version.Should().Be(1, "all of it is one commit");
        complaint.Tier.Should().Be("Major");
        (complaint.StateOf("Emergency"), complaint.StateOf("RegulatorReport")).Should().Be(("MajorDeclared", "ReportDue"));
        complaint.Tasks.Select(task => (task.Name, task.IsOpen)).Should()
            .Equal(("emergency-information", true), ("emergency-legal", true), ("emergency-public-relations", true));
        complaint.ClockOf("Report").IsMetInTime.Should().BeTrue();
        complaint.ClockOf("ManagerContact").DueAt.Should().Be(TestHouse.Start.AddMinutes(10));
        complaint.EscalationLevel.Should().Be(1);
        house.Channel.Sent.Select(sent => (sent.Notice.Topic, Role: string.Join(' ', sent.Notice.Recipients))).Should()
            .Contain(("DeclareMajor", "Executive EmergencyLead")).And.Contain(("StepTaken", "Executive")).And.Contain(
                ("Escalated", "DepartmentSupervisor"));
    }

    [Fact]
    public async Task The_same_happens_where_a_person_finds_it_out_later()
    {
        using var house = new TestHouse(Rules);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.Clock.Advance(TimeSpan.FromHours(1));

        await house.DoAsync(id, new Reclassify { Tier = "Major", Reason = "it smoked" });
        await house.WakeAllAsync();

        Complaint complaint = await house.GetAsync(id);
        complaint.StateOf("Emergency").Should().Be("MajorDeclared");
        complaint.ClockOf("ManagerContact").BreachedAt.Should().Be(TestHouse.Start.AddMinutes(10), "it was a major one from the receipt");
    }

    [Fact]
    public async Task Only_a_manager_meets_the_ten_minutes()
    {
        using var house = new TestHouse(Rules);
        ComplaintId id = (await house.ReceiveAsync(TestHouse.Kettle("fire"))).Id;
        house.Clock.Advance(TimeSpan.FromMinutes(9));

        (await house.ActAsync(id, new CustomAction("ContactByManager"), Actor.Of("bob", Roles.CaseOwner))).Refusals.Should()
            .ContainSingle().Which.Code.Should().Be("CF3002");
        Complaint complaint = await house.FireAsync(id, "ContactByManager", Actor.Of("mia", Roles.BusinessManager));

        complaint.ClockOf("ManagerContact").IsMetInTime.Should().BeTrue();
    }
}
