using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Record;
using ComplaintFlow.Tests.Sla;

namespace ComplaintFlow.Tests.Handling.Duties;

public sealed class DutyTests
{
    private const string Chain = """{ "Sla": { "Chain": ["DepartmentSupervisor", "Executive"] } }""";

    [Fact]
    public async Task A_task_is_told_when_given_reminded_at_75_percent_and_escalated_when_late()
    {
        using Case one = await Case.AcceptedAsync(Chain);
        await one.DoAsync(People.Quality, new AddTask("inspect") { Role = Roles.Investigator, DueAt = TestHouse.Start.AddHours(4) });
        await one.House.SendAllAsync();
        one.House.Channel.Notices("DutyGiven").Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Recipients = new[] { Roles.Investigator }, Target = "Task inspect", DueAt = TestHouse.Start.AddHours(4) });

        await one.WaitAsync(TimeSpan.FromHours(3));
        await one.House.SendAllAsync();
        one.House.Channel.Notices("StepTaken").Should().ContainSingle().Which.Recipients.Should().Equal(Roles.Investigator);
        await one.WaitAsync(TimeSpan.FromHours(1));
        await one.House.SendAllAsync();

        one.House.Channel.Notices("StepTaken").Last().Recipients.Should().Equal(Roles.Investigator, Roles.DepartmentSupervisor);
        one.Complaint.EscalationLevel.Should().Be(1);
        await one.WaitAsync(TimeSpan.FromSeconds(1));
        one.Complaint.ClockOf("Task inspect").BreachedAt.Should().Be(TestHouse.Start.AddHours(4));
    }

    [Fact]
    public async Task Completing_a_task_meets_its_clock()
    {
        using Case one = await Case.AcceptedAsync(Chain);
        await one.DoAsync(People.Quality, new AddTask("inspect") { Role = Roles.Investigator, DueAt = TestHouse.Start.AddHours(4) });
        await one.DoAsync(People.Investigator, new CompleteTask("INSPECT"));
        await one.WaitAsync(TimeSpan.FromDays(2));

        one.Complaint.ClockOf("Task inspect").IsMetInTime.Should().BeTrue();
        one.Complaint.EscalationLevel.Should().Be(0);
    }

    [Fact]
    public async Task An_improvement_is_escalated_after_the_complaint_was_archived()
    {
        using Case one = await Case.ClosedAsync(Chain);
        await one.DoAsync(People.Quality, new PlanImprovement
        {
            Cause = "assembly", Action = "a second look", Owner = "quinn", DueAt = TestHouse.Start.AddDays(30),
        });
        await one.DoAsync(People.Records, new Archive("A-1"));
        one.Complaint.State.Should().Be("Archived");
        await one.WaitAsync(TimeSpan.FromDays(31));

        one.Complaint.ClockOf("Improvement 1").BreachedAt.Should().Be(TestHouse.Start.AddDays(30));
        one.Complaint.EscalationLevel.Should().Be(1);
        await one.DoAsync(People.Supervisor, new CheckImprovement(1, "no case since"));
        one.Complaint.ClockOf("Improvement 1").IsMetLate.Should().BeTrue();
    }

    [Fact]
    public async Task A_promise_to_the_complainant_outlives_the_closing_and_a_change_of_the_rules()
    {
        using Case one = await Case.ExecutedAsync(Chain);
        await one.DoAsync(People.Owner, new MakeCommitment("call back in a month", TestHouse.Start.AddDays(30)));
        await one.DoAsync(People.FollowUp, new FollowUpSatisfied { Process = 5, Result = 5 });
        one.House.Rules.Set("""{ "Sla": { "Chain": ["Executive"] } }""");
        await one.WaitAsync(TimeSpan.FromDays(23));
        one.Complaint.ClockOf("Commitment 1").Status.Should().Be(ClockStatus.Running);
        await one.WaitAsync(TimeSpan.FromDays(8));

        one.Complaint.EscalationLevel.Should().Be(1);
        await one.DoAsync(People.Owner, new KeepCommitment(1));
        one.Complaint.ClockOf("Commitment 1").IsMetLate.Should().BeTrue();
    }

    [Fact]
    public async Task Parts_of_a_settlement_that_failed_are_watched_no_longer()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A"));
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "by telephone" });
        await one.DoAsync(People.Owner, new ExecutionFailed { Reason = "the account is closed" });

        one.Complaint.ClockOf("Execution Refund").Status.Should().Be(ClockStatus.Cancelled);
    }

    [Fact]
    public async Task An_expert_s_report_a_handed_over_piece_and_a_card_copy_are_watched()
    {
        using Case one = await Case.AcceptedAsync("""{ "Practice": { "RecordCard": true } }""", TestHouse.Kettle() with
        {
            Complainant = new Complainant
            {
                Name = "Li Na",
            }, Demands = [Demand.Refund(100m, "CNY")], Product = new Product { Sku = "K-20" },
        });
        one.Complaint.ClockOf("CardCopy 2").DueAt.Should().Be(new DateTimeOffset(2026, 3, 6, 0, 0, 0, TimeSpan.Zero));
        await one.DoAsync(People.Quality, new SignCardCopy(2));
        await one.DoAsync(People.Quality, new CommissionExpert { Agency = "laboratory", Scope = "seal", CostBearer = "us" });

        one.Complaint.ClockOf("CardCopy 2").IsMetInTime.Should().BeTrue();
        one.Complaint.ClockOf("ExpertReport").Status.Should().Be(ClockStatus.Running);
        await one.DoAsync(People.Quality, new AddEvidence { Kind = EvidenceKind.ExpertReport, Source = "laboratory" });
        await one.DoAsync(People.Quality, new ReceiveExpertReport(1));
        one.Complaint.ClockOf("ExpertReport").IsMetInTime.Should().BeTrue();
    }

    [Fact]
    public async Task A_person_and_a_department_are_told_of_what_they_have()
    {
        using Case one = await Case.AcceptedAsync("""{ "Routing": { "Departments": { "Lab": { "Supervisor": "BusinessManager" }, "Kitchen": {} } } }""");
        await one.DoAsync(People.Quality, new AddTask("inspect") { Owner = "ivy", DueAt = TestHouse.Start.AddHours(4) });
        await one.DoAsync(People.Quality, new AddTask("test") { Department = "Lab", DueAt = TestHouse.Start.AddHours(4) });
        await one.DoAsync(People.Quality, new PlanImprovement
        {
            Cause = "c", Action = "a", Owner = "Lab", DueAt = TestHouse.Start.AddHours(4),
        });
        await one.DoAsync(People.Owner, new AddEvidence { Kind = EvidenceKind.Sample, Source = "s" });
        await one.DoAsync(People.Owner, new HandOverEvidence(1, "ivy"));
        await one.House.SendAllAsync();

        one.House.Channel.Notices("DutyGiven")
            .Select(notice => (notice.Target, Person: notice.Persons?.Single(), Department: notice.Departments?.Single())).Should().Equal(
            ("Task inspect", "ivy", null), ("Task test", null, "Lab"), ("Improvement 1", null, "Lab"), ("Custody 1", "ivy", null));
        await one.WaitAsync(TimeSpan.FromHours(5));
        await one.House.SendAllAsync();
        one.House.Channel.Notices("StepTaken").Where(notice => notice is { Target: "Task test", Step: "late" }).Should().ContainSingle()
            .Which.Should()
            .Match<ComplaintFlow.Notifications.Notice>(
                notice => notice.Departments!.Single() == "Lab" && notice.Recipients.Single() == Roles.BusinessManager);
    }

    [Fact]
    public async Task Evidence_that_is_lent_is_asked_back_and_its_return_meets_the_clock()
    {
        using Case one = await Case.AcceptedAsync();
        await one.DoAsync(People.Owner, new AddEvidence { Kind = EvidenceKind.Sample, Source = "s" });
        await one.DoAsync(People.Owner, new HandOverEvidence(1, "ivy") { ReturnBy = TestHouse.Start.AddDays(4) });
        await one.WaitAsync(TimeSpan.FromDays(3));
        await one.House.SendAllAsync();
        one.House.Channel.Notices("StepTaken").Should().ContainSingle().Which.Persons.Should().Equal("ivy");
        await one.DoAsync(People.Investigator, new HandOverEvidence(1, "otto"));

        one.Complaint.ClockOf("Custody 1").IsMetInTime.Should().BeTrue();
        one.Complaint.Evidence[0].Custody[1].ReturnBy.Should().Be(TestHouse.Start.AddDays(4));
    }

    [Fact]
    public async Task A_task_is_put_off_with_both_dates_kept_and_the_complainant_not_told()
    {
        using Case one = await Case.AcceptedAsync();
        await one.DoAsync(People.Quality, new AddTask("inspect") { Role = Roles.Investigator, DueAt = TestHouse.Start.AddHours(4) });
        await one.DoAsync(People.Quality, new Extend { Target = "Task inspect", By = "24h", Reason = "the part is on its way" });
        await one.House.SendAllAsync();

        one.Complaint.ClockOf("Task inspect").Should()
            .Match<Clock>(clock => clock.PromisedAt == TestHouse.Start.AddHours(4) && clock.DueAt == TestHouse.Start.AddHours(28));
        one.House.Channel.Notices("DutyMoved").Should().ContainSingle().Which.Recipients.Should().Equal(Roles.Investigator);
        one.House.Channel.Notices("Extend").Should().BeEmpty();
        await one.WaitAsync(TimeSpan.FromHours(5));
        one.Complaint.ClockOf("Task inspect").BreachedAt.Should().BeNull();
    }

    [Fact]
    public async Task A_promise_to_the_complainant_is_not_put_off_by_the_house()
    {
        using Case one = await Case.AcceptedAsync();
        await one.DoAsync(People.Owner, new MakeCommitment("call back", TestHouse.Start.AddDays(3)));

        (await one.RefusedAsync(People.Supervisor, new Extend { Target = "Commitment 1", By = "24h", Reason = "r" })).Code.Should()
            .Be("CF3019");
    }

    [Fact]
    public async Task What_the_house_owes_itself_is_no_due_date_of_the_complaint()
    {
        using Case one = await Case.AcceptedAsync();
        await one.DoAsync(People.Quality, new AddTask("inspect") { Role = Roles.Investigator, DueAt = TestHouse.Start.AddHours(4) });
        one.Complaint.NextDueAt.Should().BeNull();
        await one.DoAsync(People.Owner, new MakeCommitment("call back", TestHouse.Start.AddDays(3)));

        one.Complaint.NextDueAt.Should().Be(TestHouse.Start.AddDays(3));
    }

    [Fact]
    public async Task The_complainant_is_reminded_of_an_offer_that_lapses()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A") with { ValidUntil = TestHouse.Start.AddDays(4) });
        await one.WaitAsync(TimeSpan.FromDays(3));
        await one.House.SendAllAsync();
        one.House.Channel.Notices("OfferLapses").Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Target = "Offer A", Recipients = new[] { Roles.Complainant } });
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "by telephone" });

        one.Complaint.ClockOf("Offer A").IsMetInTime.Should().BeTrue();
    }

    [Fact]
    public async Task A_part_of_a_settlement_that_was_due_before_the_agreement_is_late_at_once()
    {
        using Case one = await Case.OfferedAsync(
            TriggerActions.Option("A") with { Schedule = [new ScheduleItem("pay", "otto", TestHouse.Start.AddDays(1))] }, Chain);
        await one.WaitAsync(TimeSpan.FromDays(2));
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "by telephone" });
        await one.WaitAsync(TimeSpan.FromSeconds(1));

        one.Complaint.ClockOf("Execution pay").BreachedAt.Should().NotBeNull();
        one.Complaint.EscalationLevel.Should().Be(1);
    }

    [Fact]
    public async Task The_rules_say_how_a_kind_of_duty_is_watched()
    {
        using Case one = await Case.AcceptedAsync("""
            { "Sla": { "Duties": { "Task": { "Notify": ["Supervisor"], "Steps": { "soon": { "At": "1h before due", "Notify": ["Executive"] } } }, "ExpertReport": { "Within": "10 calendar days" } } } }
            """);
        await one.DoAsync(People.Quality, new AddTask("inspect") { Role = Roles.Investigator, DueAt = TestHouse.Start.AddHours(4) });
        await one.DoAsync(People.Quality, new CommissionExpert { Agency = "laboratory", Scope = "seal", CostBearer = "us" });
        await one.WaitAsync(TimeSpan.FromHours(5));
        await one.House.SendAllAsync();

        one.House.Channel.Notices("DutyGiven").First().Recipients.Should().Equal(Roles.DepartmentSupervisor);
        one.House.Channel.Notices("StepTaken").Should().ContainSingle().Which.Recipients.Should().Equal(Roles.Executive);
        one.Complaint.ClockOf("ExpertReport").DueAt.Should().Be(new DateTimeOffset(2026, 3, 13, 0, 0, 0, TimeSpan.Zero));
    }
}
