using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Record;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Workflow;

/// <summary>What an action asks of the complaint and of the actor is told beforehand, and acting says the same.</summary>
public sealed class PreconditionTests
{
    [Fact]
    public async Task Nothing_is_permitted_to_somebody_against_whom_the_complaint_is()
    {
        using var house = new TestHouse("""{ "Workflow": { "Preset": "standard" } }""");
        Complaint complaint = await house.ReceiveAsync(TestHouse.Kettle() with
        {
            Respondents = [new Respondent { Kind = RespondentKind.Person, Reference = "rob" }],
        });

        IReadOnlyList<PermittedAction> said = await house.Service.GetPermittedActionsAsync(complaint.Id, Actor.Of("ROB", Roles.CaseOwner));

        said.Should().NotBeEmpty().And.OnlyContain(one => one.Refusals.Count == 1 && one.Refusals[0].Code == "CF3041");
    }

    [Fact]
    public async Task Nothing_is_permitted_to_somebody_who_was_recused()
    {
        using Case one = await Case.AcceptedAsync();
        await one.DoAsync(People.Supervisor, new Recuse("otto") { Reason = "his brother sold it" });

        (await SaidAsync(one, People.Owner)).Values.Should().OnlyContain(action => action.Refusals.Single().Code == "CF3041");
    }

    [Theory]
    [InlineData("CompleteTask", "CF3017")]
    [InlineData("KeepCommitment", "CF3042")]
    [InlineData("HandOverEvidence", "CF3042")]
    public async Task Without_a_thing_an_action_about_it_is_not_permitted(string trigger, string code)
    {
        using Case one = await Case.AcceptedAsync();
        foreach (WorkTask task in one.Complaint.Tasks.Where(task => task.IsOpen).ToArray())
            await one.DoAsync(People.Owner, new CompleteTask(task.Name));

        (await SaidAsync(one, People.Owner))[trigger].Refusals.Should().ContainSingle().Which.Code.Should().Be(code);
        await one.DoAsync(People.Owner, new AddEvidence { Kind = EvidenceKind.Photo, Source = "s" });
        await one.DoAsync(People.Owner, new MakeCommitment("a call", TestHouse.Start.AddDays(2)));
        await one.DoAsync(People.Quality, new AddTask("call") { Role = Roles.CaseOwner, DueAt = TestHouse.Start.AddDays(2) });
        (await SaidAsync(one, People.Owner))[trigger].IsPermitted.Should().BeTrue();
    }

    [Fact]
    public async Task Whoever_handled_is_told_beforehand_that_others_ask_the_complainant()
    {
        using Case one = await Case.ExecutedAsync();
        var otto = Actor.Of("otto", Roles.FollowUpAgent);

        (await SaidAsync(one, otto))["FollowUpSatisfied"].Refusals.Select(refusal => refusal.Code).Should().Equal("CF3040");
        (await SaidAsync(one, People.FollowUp))["FollowUpSatisfied"].IsPermitted.Should().BeTrue();
    }

    [Fact]
    public async Task After_the_window_reopening_needs_new_evidence_and_says_so()
    {
        using Case one = await Case.ClosedAsync();
        (await SaidAsync(one, People.Complainant))["Reopen"].Requires.Should().BeEmpty();
        one.House.Clock.Advance(TimeSpan.FromDays(400));

        PermittedAction reopen = (await SaidAsync(one, People.Complainant))["Reopen"];

        reopen.IsPermitted.Should().BeTrue();
        reopen.Requires.Should().Equal("newEvidence");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Blank_evidence_is_no_new_evidence(string blank)
    {
        using Case one = await Case.ClosedAsync();
        one.House.Clock.Advance(TimeSpan.FromDays(400));

        (await one.RefusedAsync(People.Complainant, new Reopen { Reason = "r", NewEvidence = blank })).Code.Should().Be("CF3004");
    }

    [Fact]
    public async Task What_was_not_merged_is_not_taken_back()
    {
        using Case one = await Case.ClosedAsync();
        await one.DoAsync(People.Records, new Archive("A-1") { RetentionUntil = TestHouse.Start.AddYears(9) });

        string[] codes = ["CF3077", "CF3003"];
        (await SaidAsync(one, People.Owner))["Unmerge"].Refusals.Select(refusal => refusal.Code).Should().Equal(codes);
        (await one.House.ActAsync(one.Complaint.Id, new Unmerge { Reason = "r" }, People.Owner)).Refusals.Select(refusal => refusal.Code)
            .Should().Equal(codes);
    }

    [Fact]
    public async Task An_archive_that_ends_now_is_none_and_blank_texts_are_not_given()
    {
        using Case one = await Case.ClosedAsync();

        (await one.RefusedAsync(People.Records, new Archive("A-1") { RetentionUntil = one.House.Clock.GetUtcNow() })).Code.Should()
            .Be("CF3105");
        (await one.RefusedAsync(People.Records, new Archive("A-1") { RootCause = " " })).Code.Should().Be("CF3004");
        (await one.RefusedAsync(People.Owner, new Assign { Owner = " " })).Code.Should().Be("CF3004");
    }

    [Fact]
    public async Task What_time_has_done_counts_for_what_is_permitted_as_it_does_for_acting()
    {
        using Flow flow = await Flow.BeginAsync("""
            { "Initial": "A", "States": {
                "A": { "After": { "late": { "Within": "1h", "Do": "Late" } }, "On": { "Go": { "To": "B" }, "Late": { "To": "C" } } },
                "B": { "Final": true }, "C": { "On": { "Back": { "To": "A" } } } } }
            """);
        flow.House.Clock.Advance(TimeSpan.FromHours(2));

        (await flow.House.Service.GetPermittedActionsAsync(flow.Complaint.Id, TestHouse.Anna)).Select(one => one.Trigger).Should()
            .Equal("Back");
        (await flow.House.GetAsync(flow.Complaint.Id)).Version.Should().Be(1, "nothing is stored");
    }

    private static async Task<Dictionary<string, PermittedAction>> SaidAsync(Case one, Actor actor) =>
        (await one.House.Service.GetPermittedActionsAsync(one.Complaint.Id, actor)).ToDictionary(
            said => said.Trigger, StringComparer.Ordinal);
}
