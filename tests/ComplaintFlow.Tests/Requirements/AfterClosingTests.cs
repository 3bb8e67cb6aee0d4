using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Notifications;
using ComplaintFlow.Tests.Handling.Record;
using ComplaintFlow.Tests.Sla;

namespace ComplaintFlow.Tests.Requirements;

public sealed class AfterClosingTests
{
    private const string FollowUp = """{ "Sla": { "Presets": { "practice.followup": {} } } }""";

    [Fact]
    public async Task The_complainant_is_asked_within_72_hours_of_the_execution()
    {
        using Case inTime = await Case.ExecutedAsync(FollowUp);
        inTime.Complaint.ClockOf("practice.followup").DueAt.Should().Be(TestHouse.Start.AddHours(72));
        await inTime.WaitAsync(TimeSpan.FromHours(72));
        await inTime.DoAsync(People.FollowUp, new FollowUpSatisfied { Process = 4, Result = 5 });
        using Case late = await Case.ExecutedAsync(FollowUp);
        await late.WaitAsync(TimeSpan.FromHours(73));

        inTime.Complaint.ClockOf("practice.followup").IsMetInTime.Should().BeTrue();
        late.Complaint.ClockOf("practice.followup").BreachedAt.Should().Be(TestHouse.Start.AddHours(72));
    }

    [Theory]
    [InlineData(FollowUpMethod.Phone)]
    [InlineData(FollowUpMethod.Questionnaire)]
    [InlineData(FollowUpMethod.Visit)]
    public async Task The_complainant_is_asked_by_telephone_questionnaire_or_visit_and_not_by_the_handler(FollowUpMethod method)
    {
        using Case one = await Case.ExecutedAsync();
        var satisfied = new FollowUpSatisfied { Method = method, Process = 4, Result = 5, Comment = "fine" };

        (await one.RefusedAsync(Actor.Of("otto", Roles.FollowUpAgent), satisfied)).Code.Should().Be("CF3040");
        (await one.RefusedAsync(People.FollowUp, satisfied with { Result = 6 })).Code.Should().Be("CF3103");
        await one.DoAsync(People.FollowUp, satisfied);

        one.Complaint.FollowUp!.Survey.Should()
            .BeEquivalentTo(new { Method = method, Process = 4, Result = 5, Resolved = true, By = "fay" });
        one.Complaint.Outcome.Should().Be(CloseOutcomes.Resolved);
    }

    [Fact]
    public async Task Who_is_not_reached_three_times_on_two_days_is_closed_unverified()
    {
        using Case one = await Case.ExecutedAsync();
        for (int i = 0; i < 3; i++)
            await one.DoAsync(People.FollowUp, new RecordContactAttempt(FollowUpMethod.Phone, Reached: false));
        (await one.RefusedAsync(People.FollowUp, new CustomAction("Unreachable"))).Code.Should().Be("CF3003", "all on one day");
        await one.WaitAsync(TimeSpan.FromDays(1));
        await one.DoAsync(People.FollowUp, new RecordContactAttempt(FollowUpMethod.Questionnaire, Reached: false));
        await one.DoAsync(People.FollowUp, new CustomAction("Unreachable"));

        one.Complaint.Outcome.Should().Be(CloseOutcomes.Unverified);
    }

    [Fact]
    public async Task Whoever_handled_it_first_does_not_handle_the_dissatisfied_again()
    {
        using Case one = await Case.ExecutedAsync();
        await one.DoAsync(People.FollowUp, new FollowUpDissatisfied { Process = 2, Result = 1, Reason = "it leaks again" });
        one.Complaint.Should()
            .Match<Complaint>(c => c.State == "SecondHandling" && c.Owner == null && c.Round == 2 && c.EscalationLevel == 1);

        (await one.RefusedAsync(People.Owner, new Redraft("once more"))).Code.Should().Be("CF3072");
        (await one.RefusedAsync(People.Supervisor, new Assign { Owner = "otto" })).Code.Should().Be("CF3029");
        await one.DoAsync(People.Supervisor, new Assign { Owner = "oda" });
        await one.DoAsync(Actor.Of("oda", Roles.CaseOwner), new Redraft("a new one"));

        one.Complaint.Owner.Should().Be("oda");
    }

    [Theory]
    [InlineData("General", "Special")]
    [InlineData("Special", "Special")]
    [InlineData("Major", "Major")]
    public async Task The_dissatisfied_go_one_tier_up_but_become_no_emergency_by_that(string first, string second)
    {
        const string Tiers = """
            { "Sla": { "Tiers": {
                "General": { "Rank": 10, "Targets": { "Answer": { "Within": "240h", "Until": "FirstResponse" } } },
                "Special": { "Rank": 20, "Targets": { "Answer": { "Within": "120h", "Until": "FirstResponse" } } },
                "Major":   { "Rank": 99, "Targets": { "Answer": { "Within": "24h", "Until": "FirstResponse" } } } } } }
            """;
        using Case one = await Case.ExecutedAsync(Tiers);
        string? emergency = (await one.DoAsync(People.Supervisor, new Reclassify { Tier = first, Reason = "r" })).StateOf("Emergency");
        await one.DoAsync(People.FollowUp, new FollowUpDissatisfied { Process = 2, Result = 1, Reason = "it leaks again" });

        one.Complaint.Tier.Should().Be(second);
        one.Complaint.StateOf("Emergency").Should().Be(emergency);
        one.Complaint.Clocks.Last(clock => clock.Target == "Answer").Tier.Should().Be(second);
    }

    [Fact]
    public async Task The_second_handling_has_clocks_of_its_own_and_those_of_the_first_stay()
    {
        using Case one = await Case.ExecutedAsync(
            """{ "Sla": { "Always": { "Targets": { "Start": { "Within": "48h", "Until": "Investigating", "OnReopen": "Fresh" }, "Offer": { "Within": "96h", "Until": "FinalResponseSent" } } } } }""");
        await one.WaitAsync(TimeSpan.FromDays(3));
        await one.DoAsync(People.FollowUp, new FollowUpDissatisfied { Process = 2, Result = 1, Reason = "it leaks again" });

        one.Complaint.Clocks.Where(clock => clock.Target == "Start").Select(clock => (clock.IsMetInTime, clock.StartedAt, clock.DueAt))
            .Should().Equal(
            (true, TestHouse.Start, TestHouse.Start.AddHours(48)), (false, TestHouse.Start.AddDays(3), TestHouse.Start.AddDays(5)));
        one.Complaint.Clocks.Where(clock => clock.Target == "Offer").Should().ContainSingle("its target says nothing of a second handling");
        await one.DoAsync(People.SecondOwner, new Reinvestigate("from the start"));
        one.Complaint.Clocks.Last(clock => clock.Target == "Start").IsMetInTime.Should().BeTrue();
    }

    [Fact]
    public async Task Whoever_handled_it_first_does_not_have_what_is_reopened()
    {
        using Case one = await Case.ClosedAsync();
        await one.DoAsync(People.Complainant, new Reopen { Reason = "it leaks again" });
        one.Complaint.Owner.Should().BeNull();

        (await one.RefusedAsync(People.Owner, new Redraft("once more"))).Code.Should().Be("CF3072");
        await one.DoAsync(People.SecondOwner, new Redraft("a new one"));
        one.Complaint.Owner.Should().Be(People.SecondOwner.Id);
    }

    [Fact]
    public async Task The_complainant_is_told_of_a_deadlock_and_of_the_begin_and_the_end_of_a_mediation()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A"));
        await one.DoAsync(People.Owner, new DeclareDeadlock { Reason = "no agreement" });
        await one.DoAsync(People.Owner, new ReferToMediation("association"));
        await one.DoAsync(People.Mediator, new TerminateMediation(MediationEnd.NoAgreement));
        await one.House.SendAllAsync();

        one.House.Channel.Sent.Select(sent => sent.Notice)
            .Where(notice => notice.Recipients.Contains(Roles.Complainant, StringComparer.Ordinal))
            .Select(notice => (notice.Topic, notice.Letter)).TakeLast(3).Should().Equal(
            ("DeclareDeadlock", null), ("ReferToMediation", LetterKind.Mediation), ("TerminateMediation", LetterKind.MediationEnd));
    }

    [Fact]
    public async Task An_improvement_is_planned_for_a_cause_and_its_effect_is_checked()
    {
        using Case one = await Case.ClosedAsync();
        await one.DoAsync(People.Quality, new PlanImprovement
        {
            Cause = "assembly", Action = "a second look", Owner = "Line 2", DueAt = TestHouse.Start.AddDays(30),
        });
        await one.WaitAsync(TimeSpan.FromDays(60));
        await one.DoAsync(People.Supervisor, new CheckImprovement(1, "no further case in a month"));

        one.Complaint.Improvements.Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Cause = "assembly", Owner = "Line 2", Effect = "no further case in a month" });
    }

    [Fact]
    public async Task Who_answers_for_a_failure_is_recorded_by_somebody_else()
    {
        using Case one = await Case.ClosedAsync();
        var record = new RecordAccountability("quinn") { Finding = "looked away", Measure = "training" };

        (await one.RefusedAsync(People.Quality, record)).Code.Should().Be("CF3097");
        (await one.RefusedAsync(People.Owner, record)).Code.Should().Be("CF3002");
        await one.DoAsync(People.Business, record);

        one.Complaint.Accountabilities.Should().Equal(new Accountability("quinn", "looked away", "training"));
    }

    [Fact]
    public async Task The_archive_holds_register_form_report_opinion_answer_and_follow_up()
    {
        using Case one = await Case.ClosedAsync();
        await one.DoAsync(People.Records, new Archive("A-7"));

        one.Complaint.Archive!.Documents.Should().Equal("RegisterForm", "Report", "Opinion", "FinalResponse", "FollowUp");
        one.Complaint.Archive.RetentionUntil.Should().BeAfter(TestHouse.Start.AddYears(3).AddDays(-1));
    }

    [Fact]
    public async Task Every_step_says_who_when_from_where_to_where_why_and_under_which_rules()
    {
        using Case one = await Case.AssessedAsync();
        await one.WaitAsync(TimeSpan.FromHours(1));
        await one.DoAsync(People.Complainant, new Withdraw { Reason = "found the receipt" });

        HistoryEntry entry = (await one.House.Service.GetHistoryAsync(one.Complaint.Id))[^1];
        (entry.Actor, entry.Action, entry.Reason, entry.At, entry.RuleBook).Should()
            .Be(("li-na", "Withdraw", "found the receipt", TestHouse.Start.AddHours(1), one.House.Book.Hash));
        entry.Events.OfType<StateEntered>().Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { From = "UnderAssessment", To = "Withdrawn", Trigger = "Withdraw" });
    }

    [Fact]
    public async Task The_complainant_is_told_of_receipt_acceptance_execution_and_an_unresolved_end()
    {
        using Case resolved = await Case.ClosedAsync();
        await resolved.House.SendAllAsync();
        using Case unresolved = await Case.OfferedAsync(TriggerActions.Option("A"));
        await unresolved.DoAsync(People.Owner, new DeclareDeadlock { Reason = "no agreement" });
        await unresolved.DoAsync(People.Business, new CloseUnresolved { Reason = "nothing more can be done" });
        await unresolved.House.SendAllAsync();

        Told(resolved).Should().Equal("Received", "Accept", "SendFinalResponse", "CompleteExecution");
        Told(unresolved).Should().Equal("Received", "Accept", "SendFinalResponse", "DeclareDeadlock", "CloseUnresolved");
    }

    [Fact]
    public async Task Messages_between_the_complainant_and_staff_are_kept_in_order()
    {
        using Case one = await Case.AcceptedAsync();
        await one.DoAsync(People.Complainant, new SendMessage("Is there news?") { DeliveredBy = "App" });
        await one.DoAsync(People.Owner, new SendMessage("Tomorrow.") { DeliveredBy = "App" });

        (await one.House.EventsAsync<MessageExchanged>(one.Complaint.Id)).Select(message => (message.FromComplainant, message.Text))
            .Should().Equal((true, "Is there news?"), (false, "Tomorrow."));
    }

    private static IEnumerable<string> Told(Case one) =>
        one.House.Channel.Sent.Select(sent => sent.Notice)
            .Where(notice => notice.Recipients.Contains(Roles.Complainant, StringComparer.Ordinal)).Select(notice => notice.Topic);
}
