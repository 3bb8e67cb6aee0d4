using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Handling.Record;

/// <summary>What follows from a settlement, and from what the complainant says of it afterwards.</summary>
public sealed class SettlementTests
{
    [Fact]
    public async Task What_the_answer_itself_gives_is_no_part_of_the_execution_unless_it_costs_money()
    {
        ResolutionOption option = TriggerActions.Option("A",
            new() { Kind = RemedyKind.Explanation }, new() { Kind = RemedyKind.Information }, new() { Kind = RemedyKind.Apology },
            new()
            {
                Kind = RemedyKind.Apology, Amount = new Money(10, "CNY"),
            }, new()
            {
                Kind = RemedyKind.Refund, Amount = new Money(5, "CNY"),
            }, new() { Kind = RemedyKind.Refund, Amount = new Money(7, "CNY") });
        using Case one = await Case.OfferedAsync(option);
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "by telephone" });

        one.Complaint.Resolution!.Execution.Select(part => (part.Name, part.Owner)).Should()
            .Equal(("Apology", "otto"), ("Refund", "otto"), ("Refund 2", "otto"));
        one.Complaint.Resolution.Execution.Should()
            .OnlyContain(part => part.DueAt > TestHouse.Start.AddDays(15) && part.DueAt <= TestHouse.Start.AddDays(16));
    }

    [Fact]
    public async Task A_part_that_is_due_now_or_was_due_before_is_owed_at_once()
    {
        ScheduleItem[] schedule =
        [
            new("past", "f", TestHouse.Start.AddMinutes(-1)), new("now", "f", TestHouse.Start),
            new("later", "f", TestHouse.Start.AddMicroseconds(1))
            {
                DoneAt = TestHouse.Start, Proof = "given",
            },
        ];
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A") with { Schedule = schedule });
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "by telephone" });

        one.Complaint.Clocks.Select(clock => clock.Target).Should().Equal("Execution past", "Execution now", "Execution later");
        one.Complaint.Resolution!.Execution.Select(part => part.Name).Should().Equal("past", "now", "later");
        one.Complaint.Resolution.Execution.Should()
            .OnlyContain(part => part.DoneAt == null && part.Proof == null, "what was given says nothing of what was done");
    }

    [Fact]
    public async Task What_nobody_answers_for_is_carried_out_by_the_department()
    {
        using Case one = await Case.ExecutedAsync();
        await one.DoAsync(People.FollowUp, new FollowUpDissatisfied { Process = 2, Result = 1, Reason = "r" });
        await one.DoAsync(People.SecondOwner, new DeclareDeadlock { Reason = "no agreement" });
        await one.DoAsync(People.SecondOwner, new ReferToMediation("association"));
        await one.DoAsync(People.Executive, TriggerActions.Of("MediationSettled"));

        (one.Complaint.Owner, one.Complaint.Department).Should().Be((null, "Kitchen"));
        one.Complaint.Resolution!.Execution.Where(part => part.DoneAt is null).Should().OnlyContain(part => part.Owner == "Kitchen");
    }

    [Theory]
    [InlineData(0, 3, false)]
    [InlineData(3, 0, false)]
    [InlineData(6, 3, false)]
    [InlineData(3, 6, false)]
    [InlineData(1, 5, true)]
    [InlineData(5, 1, true)]
    public async Task Marks_go_from_1_to_5(int process, int result, bool possible)
    {
        using Case one = await Case.ExecutedAsync();

        if (possible)
            await one.DoAsync(People.FollowUp, new FollowUpSatisfied { Process = process, Result = result });
        else
            (await one.RefusedAsync(People.FollowUp, new FollowUpSatisfied { Process = process, Result = result })).Code.Should()
                .Be("CF3103");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_answers_was_reached_and_says_whether_it_is_resolved(bool satisfied)
    {
        using Case one = await Case.ExecutedAsync();
        ComplaintAction answer = satisfied
            ? new FollowUpSatisfied { Method = FollowUpMethod.Visit, Process = 5, Result = 5 }
            : new FollowUpDissatisfied { Method = FollowUpMethod.Visit, Process = 2, Result = 1, Reason = "r" };
        (await one.RefusedAsync(Actor.Of("OTTO", Roles.FollowUpAgent), answer)).Code.Should().Be("CF3040");
        await one.DoAsync(People.FollowUp, answer);

        ContactAttempt attempt =
            (await one.House.EventsAsync<ComplaintFlow.Complaints.Events.ContactAttempted>(one.Complaint.Id)).Single().Attempt;
        FollowUpSurvey survey =
            (await one.House.EventsAsync<ComplaintFlow.Complaints.Events.SurveyAnswered>(one.Complaint.Id)).Single().Survey;
        (attempt.Method, attempt.Reached, survey.Method, survey.Resolved).Should()
            .Be((FollowUpMethod.Visit, true, FollowUpMethod.Visit, satisfied));
    }

    [Fact]
    public async Task The_dissatisfied_go_to_the_next_tier_and_not_to_the_highest()
    {
        using Case one = await Case.ExecutedAsync("""
            { "Sla": { "Tiers": { "Low": { "Rank": 1 }, "Top": { "Rank": 9 }, "Middle": { "Rank": 5 }, "Same": { "Rank": 5 } } } }
            """);
        await one.DoAsync(People.Supervisor, new Reclassify { Tier = "Low", Reason = "r" });
        await one.DoAsync(People.FollowUp, new FollowUpDissatisfied { Process = 2, Result = 1, Reason = "r" });

        one.Complaint.Tier.Should().BeOneOf("Middle", "Same");
    }

    [Fact]
    public async Task Of_a_tier_of_equal_rank_nobody_is_raised_to_it()
    {
        using Case one = await Case.ExecutedAsync("""{ "Sla": { "Tiers": { "A": { "Rank": 5 }, "B": { "Rank": 5 } } } }""");
        await one.DoAsync(People.Supervisor, new Reclassify { Tier = "A", Reason = "r" });
        await one.DoAsync(People.FollowUp, new FollowUpDissatisfied { Process = 2, Result = 1, Reason = "r" });

        one.Complaint.Tier.Should().Be("A");
    }

    [Fact]
    public async Task Whoever_begins_the_second_handling_has_it_unless_somebody_has_it_already()
    {
        using Case free = await Case.ExecutedAsync();
        await free.DoAsync(People.FollowUp, new FollowUpDissatisfied { Process = 2, Result = 1, Reason = "r" });
        await free.DoAsync(People.Quality, new Reinvestigate("from the start"));
        using Case given = await Case.ExecutedAsync();
        await given.DoAsync(People.FollowUp, new FollowUpDissatisfied { Process = 2, Result = 1, Reason = "r" });
        await given.DoAsync(People.Supervisor, new Assign { Owner = People.SecondOwner.Id });
        await given.DoAsync(People.Quality, new Reinvestigate("from the start"));

        (free.Complaint.Owner, given.Complaint.Owner).Should().Be((People.Quality.Id, People.SecondOwner.Id));
    }
}
