using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests;

public sealed class SmokeTests
{
    [Fact]
    public async Task The_kettle_that_caught_fire_is_a_major_complaint_at_once()
    {
        var configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream("""
        { "ComplaintFlow": {
          "Currency": "CNY",
          "Calendars": { "office": { "TimeZone": "Asia/Shanghai", "Sets": ["cn"], "Week": { "Mon-Fri": "09:00-12:00 13:30-18:00" } } },
          "Classification": { "Rules": {
              "safety":  { "Order": 10, "When": { "Text": { "ContainsAny": ["起火", "漏电", "injury", "fire"] } },
                           "Then": { "Tier": "Major", "Flags": ["Safety"] } },
              "quality": { "Order": 20, "When": { "Any": [ { "Category": "Quality" }, { "Text": { "ContainsAny": ["坏了", "broken"] } } ] },
                           "Then": { "Category": "Quality", "Tier": "Quality" } } } },
          "Sla": {
            "Tiers": {
              "Service": { "Rank": 10,  "Targets": { "FirstResponse":      { "Within": "24h", "Until": "FirstResponse" } } },
              "Quality": { "Rank": 20,  "Targets": { "InvestigationStart": { "Within": "48h", "Until": "Investigating",
                                         "Steps": { "warn": { "At": "75%", "Notify": ["CaseOwner"] },
                                                    "late": { "At": "100%", "Escalate": true, "Notify": ["DepartmentSupervisor"] } } } } },
              "Major":   { "Rank": 100, "Targets": { "Report":             { "Within": "immediate", "Until": "MajorDeclared",
                                         "Steps": { "now": { "At": "0%", "Do": "DeclareMajor", "Notify": ["Executive"] } } } } } },
            "Always":    { "Targets": { "Acceptance": { "Within": "7 working days", "Calendar": "office", "Until": ["Accepted", "Rejected"] },
                                        "FollowUp":   { "Within": "72h", "From": "ExecutionCompleted", "Until": "FollowedUp" } } } },
          "Workflow": { "Preset": "standard", "States": { "Accepted": { "On": { "FastTrack": { "To": "ResolutionDrafting",
                           "By": ["CaseOwner"], "When": { "Amount": { "AtMost": "200 CNY" }, "Flags": { "HasNone": ["Safety", "Group"] } } } } } } }
        } }
        """u8.ToArray())).Build();
        var clock = new DrivenClock(new DateTimeOffset(2026, 4, 30, 8, 0, 0, TimeSpan.Zero));
        ServiceProvider services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddComplaintFlow(configuration).Services.BuildServiceProvider();
        IComplaintService complaints = services.GetRequiredService<IComplaintService>();

        Complaint c = await complaints.ReceiveAsync(new Intake
        {
            Channel = "Web", Complainant = new() { Name = "Li Na", Contacts = [Contact.Email("lina@example.com")] },
            Subject = "Kettle", Description = "The kettle caught fire.", Demands = [Demand.Refund(199m, "CNY")],
        });

        c.Tier.Should().Be("Major");
        c.StateOf("Emergency").Should().Be("MajorDeclared");
        c.Clocks.Should().HaveCount(2);
        IReadOnlyList<PermittedAction> next = await complaints.PermittedActionsAsync(c.Id, Actor.Of("anna", Roles.CaseOwner));
        next.Should().Contain(action => action.Trigger == "BeginAssessment" && action.IsPermitted);
        ActionOutcome o = await complaints.ActAsync(c.Id, new BeginAssessment { Severity = Severity.High }, Actor.Of("anna", Roles.CaseOwner));
        o.Refusals.Should().BeEmpty();
        (await complaints.HistoryAsync(c.Id)).Should().HaveCount(2);
        Evolution.Fold(await complaints.HistoryAsync(c.Id))!.Version.Should().Be(2);
    }
}
