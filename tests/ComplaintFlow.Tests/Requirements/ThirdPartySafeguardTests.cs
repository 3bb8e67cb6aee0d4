using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Record;
using ComplaintFlow.Tests.Sla;

namespace ComplaintFlow.Tests.Requirements;

public sealed class ThirdPartySafeguardTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_systemic_risk_leads_to_a_recall_or_a_suspension_beside_the_handling(bool recall)
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A"));
        await one.DoAsync(People.Quality, new RaiseSystemicRisk("K-20 / B7", "six cases"));
        await one.DoAsync(People.Executive, recall ? new StartRecall("call back 1,200") : new SuspendService("no more bookings"));
        one.Complaint.State.Should().Be("Negotiating", "the complaint itself goes on");
        await one.DoAsync(People.Owner, new DeclareDeadlock { Reason = "no agreement" });

        (await one.RefusedAsync(People.Business, new CloseUnresolved { Reason = "r" })).Code.Should().Be("CF3003");
        await one.CompleteTasksAsync();
        await one.DoAsync(People.Quality, new CompleteMeasure("all came back"));
        await one.DoAsync(People.Compliance, new FileReport { Authority = "market supervision", Receipt = "MS-1" });
        await one.DoAsync(People.Business, new CloseUnresolved { Reason = "r" });

        one.Complaint.SystemicRisk.Should().BeEquivalentTo(new { Affected = "K-20 / B7", Grounds = "six cases", Result = "all came back" });
    }

    [Fact]
    public async Task An_emergency_runs_in_three_streams_that_do_not_hold_up_the_report()
    {
        using Case one = await Case.AcceptedAsync();
        await one.DoAsync(People.Owner, new DeclareMajor("a fire with two people hurt") { PeopleAffected = 2 });
        one.Complaint.Tasks.Select(task => (task.Name, task.Role)).Should().BeEquivalentTo([
            ("emergency-information", Roles.EmergencyLead), ("emergency-public-relations", Roles.EmergencyLead),
            ("emergency-legal", Roles.LegalCounsel)]);

        await one.DoAsync(People.Quality, new StartInvestigation { Lead = "ivy" });
        await one.DoAsync(People.Emergency, new ActivatePlan("plan 3"));
        await one.DoAsync(People.Investigator, new SubmitReport(TriggerActions.Report));
        (await one.RefusedAsync(People.Emergency, new StandDown { Reason = "over" })).Code.Should().Be("CF3002");
        await one.CompleteTasksAsync();
        await one.DoAsync(People.Executive, new StandDown { Reason = "over" });

        one.Complaint.Emergency.Should().BeEquivalentTo(new { PeopleAffected = 2, Plan = "plan 3", StoodDownAt = TestHouse.Start });
    }

    [Fact]
    public async Task A_second_emergency_is_reported_to_the_authority_again()
    {
        using Case one = await Case.AcceptedAsync();
        await one.DoAsync(People.Owner, new DeclareMajor("a fire"));
        await one.DoAsync(People.Compliance, new WaiveReport("market supervision") { Reason = "nobody was hurt" });
        await one.DoAsync(People.Emergency, new ActivatePlan("plan 3"));
        await one.CompleteTasksAsync();
        await one.DoAsync(People.Executive, new StandDown { Reason = "over" });

        await one.DoAsync(People.Owner, new DeclareMajor("a fire, and somebody was hurt"));
        one.Complaint.StateOf("RegulatorReport").Should().Be("ReportDue");
        await one.DoAsync(People.Compliance, new FileReport { Authority = "market supervision", Receipt = "MS-2" });
        one.Complaint.RegulatorReport.Should().BeEquivalentTo(new { Receipt = "MS-2", Waiver = (string?)null });
    }

    [Fact]
    public async Task A_mediated_settlement_leaves_the_report_to_the_authority_due()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A"));
        await one.DoAsync(People.Compliance, new CustomAction("RequireReport"));
        await one.DoAsync(People.Owner, new DeclareDeadlock { Reason = "no agreement" });
        await one.DoAsync(People.Owner, new ReferToMediation("association"));
        await one.DoAsync(People.Mediator, new MediationSettled { Remedies = TriggerActions.Option("A").Remedies, Document = "d" });
        await one.CompleteAsync(People.Owner);

        (await one.RefusedAsync(People.FollowUp, new FollowUpSatisfied { Process = 5, Result = 5 })).Code.Should().Be("CF3003");
        await one.DoAsync(People.Compliance, new FileReport { Authority = "market supervision", Receipt = "MS-1" });
        await one.DoAsync(People.FollowUp, new FollowUpSatisfied { Process = 5, Result = 5 });

        one.Complaint.RegulatorReport!.Receipt.Should().Be("MS-1");
    }

    [Fact]
    public async Task A_report_that_is_not_owed_is_waived_with_a_reason()
    {
        using Case one = await Case.ReceivedAsync();
        await one.DoAsync(People.Compliance, new CustomAction("RequireReport"));

        (await one.RefusedAsync(People.Compliance, new WaiveReport("market supervision"))).Field.Should().Be("reason");
        await one.DoAsync(People.Compliance, new WaiveReport("market supervision") { Reason = "no danger was found" });

        one.Complaint.RegulatorReport!.Waiver.Should().Be("no danger was found");
    }

    [Theory]
    [InlineData("practice.service", "Respond", 24)]
    [InlineData("practice.bankoutlet", "Respond", 1)]
    public async Task A_first_answer_is_due_in_the_hours_of_the_desk(string preset, string trigger, int hours)
    {
        using Case one = await Case.ReceivedAsync($$"""{ "Sla": { "Presets": { "{{preset}}": {} } } }""");
        one.Complaint.ClockOf(preset).DueAt.Should().Be(TestHouse.Start.AddHours(hours));
        await one.WaitAsync(TimeSpan.FromHours(hours));
        await one.DoAsync(People.Intake, TriggerActions.Of(trigger));

        one.Complaint.ClockOf(preset).IsMetInTime.Should().BeTrue();
    }

    [Fact]
    public async Task An_investigation_of_quality_begins_within_48_hours()
    {
        using Case one = await Case.AcceptedAsync("""{ "Sla": { "Presets": { "practice.quality": {} } } }""");
        one.Complaint.ClockOf("practice.quality").DueAt.Should().Be(TestHouse.Start.AddHours(48));
        await one.WaitAsync(TimeSpan.FromHours(49));
        await one.DoAsync(People.Quality, new StartInvestigation { Lead = "ivy" });

        one.Complaint.ClockOf("practice.quality").IsMetLate.Should().BeTrue();
    }

    [Fact]
    public async Task Only_reaching_the_complainant_counts_as_contact_and_a_plan_as_a_plan()
    {
        using Case one = await Case.ReceivedAsync("""
            { "Calendars": { "office": { "Week": { "Mon-Fri": "09:00-18:00" } } }, "Sla": { "Presets": { "practice.premium": { "Calendar": "office" } } } }
            """);
        await one.DoAsync(People.Intake, new Respond { Text = "we tried to call" });
        one.Complaint.ClockOf("practice.premium.contact").Status.Should().Be(ClockStatus.Running);
        await one.DoAsync(People.Intake, TriggerActions.Of("EstablishContact"));
        await one.DoAsync(People.Owner, TriggerActions.Of("GivePreliminaryPlan"));

        one.Complaint.ClockOf("practice.premium.contact").IsMetInTime.Should().BeTrue();
        one.Complaint.ClockOf("practice.premium.plan").Should()
            .Match<Clock>(clock => clock.IsMetInTime && clock.DueAt == new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero));
    }
}
