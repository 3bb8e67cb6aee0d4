using System.Text;
using System.Text.RegularExpressions;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Views;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Handling.Walks;
using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Handling.Views;

public sealed partial class TrackingViewTests
{
    /// <summary>What a complainant may read, each with the way to it. Everything else is a secret of somebody.</summary>
    private static readonly string[] s_shown =
    [
        "Complaint.Number", "Complaint.Channel", "Complaint.Language", "Complaint.Subject", "Complaint.Description",
        "Complaint.Demands.Text", "Complaint.Outcome",
        "Complaint.Regions.State", "Complaint.Requests.Questions", "Complaint.Acceptance.Plan", "Complaint.Rejection.Explanation",
        "Complaint.Rejection.OutsideRoutes",
        "Complaint.Resolution.Mediation.Body", "Complaint.Resolution.Agreement.Option", "Complaint.Resolution.Execution.Name",
        "Complaint.Clocks.Target",
        "Complaint.Commitments.Text", "Complaint.Links.MasterEnding.Outcome",
        "MessageExchanged.Text", "MessageExchanged.Channel", "PreliminaryPlanGiven.Plan.Text", "ResponseSent.Text",
        "ResponseSent.Response.Medium",
        "InformationProvided.Answers", "RejectionAppealed.Grounds", "CounterOffered.Text",
        "OptionsProposed.Options.Id", "OptionsProposed.Options.LegalBasis", "OptionsProposed.Options.Schedule.Name",
        "EvidenceAdded.Item.MediaType", "EvidenceAdded.Item.Hash",
    ];

    private static readonly RuleBook s_book =
        Book.Good(Book.Example.TrimEnd().TrimEnd('}') + """, "Authority": { "Preset": "standard" } }""");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_is_shown_that_is_not_for_the_complainant(bool isAgreed)
    {
        var texts = new UniqueTexts();
        Complaint complaint = texts.Fill<Complaint>();
        if (!isAgreed)
            complaint = complaint with { ClosedAt = null, Resolution = complaint.Resolution! with { Agreement = null } };
        HistoryEntry[] history = [Entry(texts, Roles.Complainant), Entry(texts, Roles.CaseOwner)];

        string json = Json(TrackingView.Of(complaint, history, []));

        Origins(json, texts).Should().BeSubsetOf(s_shown);
    }

    [Fact]
    public void Everything_is_shown_that_is_for_the_complainant()
    {
        var texts = new UniqueTexts();
        Complaint complaint = texts.Fill<Complaint>();
        complaint = complaint with
        {
            Clocks = [complaint.Clocks[0] with { Department = null, Duty = DutyKind.Feedback, Status = ClockStatus.Running },
                complaint.Clocks[0] with
                {
                    Department = null, Duty = DutyKind.Commitment, Target = "Commitment 1", Status = ClockStatus.Running,
                }],
        };
        HistoryEntry[] history = [Entry(texts, Roles.Complainant)];
        Complaint open = complaint with { ClosedAt = null, Resolution = complaint.Resolution! with { Agreement = null } };

        string json = Json(TrackingView.Of(complaint, history, [])) + Json(TrackingView.Of(open, history, []));

        Origins(json, texts).Should().BeEquivalentTo(s_shown);
    }

    [Fact]
    public async Task A_complainant_is_offered_to_write_what_is_shown_and_not_a_note_that_never_is()
    {
        using var house = new TestHouse();
        string token = TrackingToken.New();
        Complaint complaint = await house.ReceiveAsync(TestHouse.Kettle() with { TrackingToken = token });
        var li = Actor.Of("li-na", Roles.Complainant);

        (await house.Service.FindByTokenAsync(token))!.NextActions.Should().Contain("SendMessage").And.NotContain("AddNote");
        await house.DoAsync(complaint.Id, new SendMessage("It leaks too."), li);

        (await house.Service.FindByTokenAsync(token))!.Messages.Select(message => message.Text).Should().Contain("It leaks too.");
        (await house.ActAsync(complaint.Id, new AddNote("It leaks too."), li)).Refusals.Should()
            .ContainSingle().Which.Code.Should().Be("CF3002");
    }

    [Fact]
    public void Wherever_people_take_a_complaint_no_member_of_staff_and_no_inner_deadline_is_shown()
    {
        int messages = 0, promises = 0, ended = 0;
        for (int seed = 1; seed <= 60; seed++)
        {
            var walker = new Walker(s_book, seed);
            walker.Receive();
            for (int step = 0; step < 60; step++)
            {
                walker.Wait();
                Actor actor = walker.Somebody();
                PermittedAction[] may = [.. walker.Permitted(actor).Where(action => action.IsPermitted)];
                if (may.Length > 0 && walker.Try(walker.Pick(may).Trigger, actor) is { Refusals.Count: 0 } decision)
                    walker.Keep(decision);
                if (step % 2 == 0)
                    continue;
                var view =
                    TrackingView.Of(walker.Complaint, walker.Journal, walker.Permitted(Actor.Of("li-na", Roles.Complainant)));
                string json = Json(view);
                StaffId().IsMatch(json).Should().BeFalse(json);
                walker.Complaint.Clocks.Where(clock => clock.IsInternal).Should()
                    .NotContain(clock => view.Promises.Any(promise => promise.Name == clock.Target));
                view.Promises.Should().NotContain(promise => promise.Name.StartsWith("Task", StringComparison.Ordinal));
                (messages, promises, ended) =
                    (messages + view.Messages.Count, promises + view.Promises.Count, ended + (view.Outcome is null ? 0 : 1));
            }
        }
        new[] { messages, promises, ended }.Should().OnlyContain(count => count > 0, "walkers see everything");
    }

    [Fact]
    public void Options_are_offers_only_after_they_were_sent_and_not_while_a_mediation_prepares_others()
    {
        var texts = new UniqueTexts();
        Complaint complaint = texts.Fill<Complaint>() with { ClosedAt = null };
        complaint = complaint with { Resolution = complaint.Resolution! with { Agreement = null } };
        OptionsProposed first = Proposed("A"), second = Proposed("B");
        ResponseSent sent = texts.Fill<ResponseSent>();

        TrackingView.Of(complaint with
        {
            Resolution = complaint.Resolution with { Response = null },
        }, [Entry(Roles.CaseOwner, first)], []).Offers.Should().BeEmpty();
        TrackingView.Of(complaint, [Entry(Roles.CaseOwner, first, sent)], []).Offers.Should().ContainSingle().Which.Option.Should().Be("A");
        TrackingView.Of(complaint, [Entry(Roles.CaseOwner, first, sent, second)], []).Offers.Should().ContainSingle().Which.Option.Should()
            .Be("A");

        static OptionsProposed Proposed(string option) => new() { Options = [TriggerActions.Option(option)], By = "otto" };
    }

    [Fact]
    public void What_has_become_of_a_demand_is_told_with_the_answer()
    {
        var texts = new UniqueTexts();
        Complaint complaint = texts.Fill<Complaint>() with { ClosedAt = null, Resolution = null };
        complaint = complaint with { Demands = [complaint.Demands[0] with { Status = DemandStatus.Refused }] };

        TrackingView.Of(complaint, [], []).Demands[0].Status.Should().Be(DemandStatus.Open);
        TrackingView.Of(complaint with
        {
            Resolution = new Resolution { Response = new("Letter", TestHouse.Start, true, "h") },
        }, [], []).Demands[0].Status
            .Should().Be(DemandStatus.Refused);
    }

    [Theory]
    [InlineData("zh", "Negotiating", "我们正在与您协商。")]
    [InlineData("en", "Negotiating", "We are settling the complaint with you.")]
    [InlineData(null, "WaitingForParts", "Waiting For Parts")]
    public void A_state_is_said_in_the_language_of_the_complainant(string? language, string state, string name) =>
        DisplayNames.State(state, language).Should().Be(new CodeName(state, name));

    [Fact]
    public void Every_state_and_outcome_of_the_standard_workflow_has_words_of_its_own()
    {
        foreach (string state in s_book.Workflow.Regions[0].States.Select(state => state.Name))
        {
            if (state is not "Open")
                DisplayNames.State(state, "zh").Name.Should().NotMatchRegex("[A-Za-z]", state);
        }
        foreach (string outcome in CloseOutcomes.BuiltIn)
            DisplayNames.Outcome(outcome, "zh").Name.Should().NotMatchRegex("[A-Za-z]", outcome);
    }

    private static string Json(TrackingView view) => Encoding.UTF8.GetString(ViewJson.Write(view));

    private static IEnumerable<string> Origins(string json, UniqueTexts texts) =>
        TextToken().Matches(json).Select(match => texts.Origins[match.Value]).Distinct(StringComparer.Ordinal);

    /// <summary>One of each kind of event. Options were proposed before a letter was sent.</summary>
    private static HistoryEntry Entry(UniqueTexts texts, string role) => Entry(role, [.. typeof(ComplaintEvent).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(ComplaintEvent))).OrderBy(type => type == typeof(ResponseSent))
        .Select(type => (ComplaintEvent)texts.Fill(type))]) with
    {
        Reason = texts.Fill<AddNote>().Reason,
    };

    private static HistoryEntry Entry(string role, params ComplaintEvent[] events) => new()
    {
        Complaint = default, Version = 1, At = TestHouse.Start, Actor = "otto", Roles = [role], Action = "Any", RuleBook = "b",
        Events = events,
    };

    [GeneratedRegex(@"text\d{5}")]
    private static partial Regex TextToken();

    [GeneratedRegex(@"\b(IntakeAgent|CaseOwner|Investigator|DepartmentSupervisor|QualityManager|BusinessManager|LegalCounsel|Approver|Executive)-\d")]
    private static partial Regex StaffId();
}
