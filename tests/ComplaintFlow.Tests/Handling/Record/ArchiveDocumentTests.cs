using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Tests.Handling.Record;

/// <summary>Each document that an archive owes is really looked for.</summary>
public sealed class ArchiveDocumentTests
{
    /// <summary>A house that closes complaints in a way of its own, with an outcome of its own or a known one.</summary>
    private const string Short = """
        { "Workflow": { "Preset": "standard", "States": {
            "Negotiating": { "On": { "CloseAtOnce": { "To": "Closed", "By": ["CaseOwner"], "Do": { "Outcome": "Resolved" } }, "Settle": { "To": "Closed", "By": ["CaseOwner"], "Do": { "Outcome": "Settled" } } } },
            "Accepted":    { "On": { "CloseAtOnce": { "To": "Closed", "By": ["CaseOwner"], "Do": { "Outcome": "Resolved" } } } },
            "AwaitingFollowUp": { "On": { "Skip": { "To": "Closed", "By": ["FollowUpAgent"], "Do": { "Outcome": "Resolved" } } } } } } }
        """;

    [Fact]
    public async Task What_is_resolved_is_not_archived_without_the_follow_up()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A"), Short);
        await one.DoAsync(People.Owner, new CustomAction("CloseAtOnce"));

        (await one.RefusedAsync(People.Records, new Archive("A-1"))).Message.Should().EndWith(": FollowUp.");
    }

    [Fact]
    public async Task A_try_that_reached_nobody_is_no_follow_up_of_what_is_resolved()
    {
        using Case one = await Case.ExecutedAsync(Short);
        await one.DoAsync(People.FollowUp, new RecordContactAttempt(FollowUpMethod.Phone, Reached: false));
        await one.DoAsync(People.FollowUp, new CustomAction("Skip"));

        (await one.RefusedAsync(People.Records, new Archive("A-1"))).Message.Should().EndWith(": FollowUp.");
    }

    [Fact]
    public async Task What_nobody_investigated_proved_or_answered_is_not_archived()
    {
        using Case one = await Case.AcceptedAsync(Short);
        await one.DoAsync(People.Owner, new CustomAction("CloseAtOnce"));

        (await one.RefusedAsync(People.Records, new Archive("A-1"))).Message.Should()
            .EndWith(": Verification, Opinion, FinalResponse, FollowUp.");
    }

    [Fact]
    public async Task An_outcome_of_ones_own_is_an_end_that_owes_its_documents()
    {
        using Case one = await Case.DraftingAsync(Short);
        await one.DoAsync(People.Owner, TriggerActions.Of("ProposeOptions"));
        await one.DoAsync(People.Business, new Approve());
        await one.DoAsync(People.Owner, new CustomAction("Settle"));

        (await one.RefusedAsync(People.Records, new Archive("A-1"))).Message.Should().EndWith(": FinalResponse.");
    }

    [Theory]
    [InlineData("", "d", true)]
    [InlineData("s", "", true)]
    [InlineData("", " ", false)]
    public void A_register_form_says_what_the_complaint_is_about(string subject, string description, bool complete)
    {
        Complaint complaint = Ended(CloseOutcomes.Withdrawn) with { Subject = subject, Description = description };

        ArchiveCheck.Missing(complaint).Contains("RegisterForm", StringComparer.Ordinal).Should().Be(!complete);
        ArchiveCheck.Present(complaint).Contains("RegisterForm", StringComparer.Ordinal).Should().Be(complete);
    }

    [Fact]
    public void A_register_form_says_how_the_complaint_came_in() =>
        ArchiveCheck.Missing(Ended(CloseOutcomes.Withdrawn) with { Channel = " " }).Should().Equal("RegisterForm");

    [Theory]
    [InlineData(CloseOutcomes.Rejected)]
    [InlineData(CloseOutcomes.Withdrawn)]
    [InlineData(CloseOutcomes.Merged)]
    [InlineData(CloseOutcomes.NoResponse)]
    [InlineData(CloseOutcomes.NoLiability)]
    public void What_was_not_handled_to_the_end_owes_the_register_form_alone(string outcome)
    {
        ArchiveCheck.Missing(Ended(outcome)).Should().BeEmpty();
        ArchiveCheck.LacksCause(Ended(outcome)).Should().BeFalse();
    }

    [Theory]
    [InlineData(CloseOutcomes.Resolved, true)]
    [InlineData(CloseOutcomes.ExplainedNotUpheld, true)]
    [InlineData(CloseOutcomes.Unverified, true)]
    [InlineData(CloseOutcomes.Unresolved, false)]
    public void What_was_handled_to_the_end_owes_everything(string outcome, bool followedUp)
    {
        string[] owed = ["Verification", "Opinion", "FinalResponse", "FollowUp"];

        ArchiveCheck.Missing(Ended(outcome)).Should().Equal(owed.Where(document => followedUp || document != "FollowUp"));
        ArchiveCheck.LacksCause(Ended(outcome)).Should().BeTrue();
    }

    [Fact]
    public void Tries_alone_are_the_follow_up_of_what_could_not_be_verified()
    {
        var tried = new FollowUp { Attempts = [new ContactAttempt(TestHouse.Start, FollowUpMethod.Phone, Reached: false)] };

        ArchiveCheck.Missing(Ended(CloseOutcomes.Unverified) with { FollowUp = tried }).Should().NotContain("FollowUp");
        ArchiveCheck.Missing(Ended(CloseOutcomes.Resolved) with { FollowUp = tried }).Should().Contain("FollowUp");
    }

    [Fact]
    public void A_rejection_is_the_opinion_and_the_answer_in_one() =>
        ArchiveCheck.Present(Ended(CloseOutcomes.Rejected)).Should().Equal("RegisterForm", "Opinion", "FinalResponse");

    [Theory]
    [InlineData(null, true)]
    [InlineData(Finding.Upheld, false)]
    public void An_investigation_without_a_ruling_owes_its_report(Finding? finding, bool missing)
    {
        Complaint complaint = Ended(CloseOutcomes.Resolved) with
        {
            Investigation = new Investigation { Lead = "ivy", StartedAt = TestHouse.Start, Finding = finding },
        };

        ArchiveCheck.Missing(complaint).Contains("Report", StringComparer.Ordinal).Should().Be(missing);
        ArchiveCheck.Missing(complaint).Should().NotContain("Verification");
    }

    [Theory]
    [InlineData(CheckResult.Contradicted, true)]
    [InlineData(CheckResult.Unknown, true)]
    [InlineData(CheckResult.Confirmed, false)]
    public void Facts_that_were_not_confirmed_prove_nothing(CheckResult result, bool missing)
    {
        Complaint complaint = Ended(CloseOutcomes.Resolved) with { FactChecks = [new FactCheck("order", result, TestHouse.Start, "ina")] };

        ArchiveCheck.Missing(complaint).Contains("Verification", StringComparer.Ordinal).Should().Be(missing);
    }

    [Fact]
    public void Facts_that_were_contradicted_once_are_not_proved_by_another_look()
    {
        Complaint complaint = Ended(CloseOutcomes.Resolved) with
        {
            FactChecks = [
                new FactCheck("order", CheckResult.Confirmed, TestHouse.Start, "ina"),
                new FactCheck("delivery", CheckResult.Contradicted, TestHouse.Start, "ina")],
        };

        ArchiveCheck.Missing(complaint).Should().Contain("Verification");
    }

    private static Complaint Ended(string outcome) => new()
    {
        Id = ComplaintId.New(TestHouse.Start), Number = "1", Workflow = "", Channel = "Web", ReceivedAt = TestHouse.Start, Subject = "s",
        Description = "d",
        Complainant = new Complainant(), Outcome = outcome, ClosedAt = TestHouse.Start,
    };
}
