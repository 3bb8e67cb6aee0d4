using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Tests.Workflow;

/// <summary>
/// Every guard of the standard workflow that reads states, and every state that it may find. A state or a guard that is new has to be
/// judged here.
/// </summary>
public sealed class StandardGuardTests
{
    private const string Emergency = "MajorDeclared PlanActive RiskSuspected RecallOrSuspension ReportDue";
    private const string Open = $"{Emergency} LegalPending ExpertCommissioned";
    /// <summary>A recall goes on for months; whoever complained is content before.</summary>
    private const string Unsettled = "MajorDeclared PlanActive RiskSuspected ReportDue LegalPending ExpertCommissioned";
    private const string Begun = $"{Open} StoodDown MeasureCompleted ReportFiled ReportWaived LegalCleared LegalObjected ExpertReported";
    private const string Uncleared = "LegalPending LegalObjected";

    private static readonly RuleBook Standard = Book.Good("{}");

    /// <summary>State, trigger, the states beside it in which the guard does not hold.</summary>
    private static readonly (string State, string Trigger, string Blocking)[] s_guards =
    [
        ("Open", "NoResponse", $"Active {Open}"),
        ("Open", "Merge", Emergency),
        ("Open", "MakeCommitment", Uncleared),
        ("Open", "SettleDemands", Uncleared),
        ("Rejected", "CloseRejected", Open),
        ("Accepted", "FastTrack", Begun),
        ("PendingApproval", "Approve", Uncleared),
        ("Negotiating", "SendOffer", Uncleared),
        ("Negotiating", "SendFinalResponse", Uncleared),
        ("Deadlocked", "SendFinalResponse", Uncleared),
        ("Deadlocked", "CloseUnresolved", Open),
        ("InMediation", "Approve", Uncleared),
        ("InMediation", "MediationSettled", Uncleared),
        ("InProceedings", "FindNoLiability", Open),
        ("AwaitingFollowUp", "FollowUpSatisfied", Unsettled),
        ("AwaitingFollowUp", "Unreachable", Unsettled),
        ("Closed", "Archive", Open),
        ("Withdrawn", "Archive", Open),
        ("Merged", "Archive", Open),
    ];

    [Fact]
    public void The_table_has_every_guard_that_reads_the_states_beside_the_handling()
    {
        IEnumerable<string> written = Standard.Workflow.Regions.SelectMany(region => region.States)
            .SelectMany(state =>
                state.Triggers.ToArray()
                    .Select((trigger, i) => (State: state, Trigger: Standard.Workflow.Triggers[trigger], Way: state.Transitions[i])))
            .Where(one => one.State.Parent is not { } parent || parent.Find(Standard.Workflow.TriggerId(one.Trigger)!.Value) != one.Way)
            .Where(one => ReadsStates(one.Way.Guard)).Select(one => $"{one.State.Name} {one.Trigger}");

        // A report may be submitted while tasks of an emergency are open: there the states permit, and forbid nothing.
        written.Should().BeEquivalentTo(s_guards.Select(guard => $"{guard.State} {guard.Trigger}").Append("Investigating SubmitReport"));
    }

    [Fact]
    public void Each_guard_passes_in_exactly_the_states_that_are_good()
    {
        foreach ((string state, string trigger, string blocking) in s_guards)
        {
            CompiledTransition way = Way(state, trigger);
            string waiting = trigger == "NoResponse" ? "AwaitingComplainant" : "Active";
            foreach (CompiledRegion region in Standard.Workflow.Regions.Skip(1))
            {
                IEnumerable<string> stopping = region.States.Select(beside => beside.Name)
                    .Where(beside => !Holds(way.Guard, state, waiting, beside));
                stopping.Should()
                    .BeEquivalentTo(
                        blocking.Split(' ')
                            .Where(beside => region.Find(beside) is not null), "of {0} in {1} beside {2}", trigger, state, region.Name);
            }
        }
    }

    [Theory]
    [InlineData("ResolutionDrafting", "NoLegalReview", "own-authority")]
    [InlineData("ResolutionDrafting", "LegalPending", "otherwise")]
    [InlineData("ResolutionDrafting", "LegalCleared", "counsel")]
    [InlineData("ResolutionDrafting", "LegalObjected", "counsel")]
    [InlineData("InMediation", "NoLegalReview", "plain")]
    [InlineData("InMediation", "LegalPending", "plain")]
    [InlineData("InMediation", "LegalCleared", "counsel")]
    [InlineData("InMediation", "LegalObjected", "counsel")]
    public void A_proposal_asks_counsel_again_in_every_state_in_which_counsel_has_answered(string state, string review, string branch)
    {
        Complaint complaint = At(state, review) with
        {
            Approvals = [new ApprovalChain { Id = 1, Exposure = [], ProposedBy = "otto", ProposedAt = TestHouse.Start, Steps = [] }],
            Resolution = new Resolution { Approval = 1 },
        };

        CompiledBranch taken = Way(state, "ProposeOptions")
            .Choose(new ConditionScope(complaint, new KeywordHits(Standard.Workflow.Keywords)), NamedPredicates.AssumeTrue)!;

        bool asks = taken.Effects.Raise.Contains(Standard.Workflow.TriggerId("RequestLegalReview")!.Value);
        (asks, taken.Target?.Name).Should()
            .Be((branch == "counsel", state == "InMediation" ? null : branch == "own-authority" ? "Negotiating" : "PendingApproval"));
    }

    [Fact]
    public void Every_transition_of_the_standard_workflow_names_who_may_take_it() =>
        Standard.Definition.Workflow.Regions.Values.SelectMany(region => region.States)
            .SelectMany(state => state.Value.On.Select(on => (State: state.Key, Trigger: on.Key, on.Value.By)))
            .Where(way => way.By.Count == 0).Should().BeEmpty("a stranger could take it");

    private static bool ReadsStates(CompiledGuard guard) => guard.ToString().Contains("States", StringComparison.Ordinal);

    private static CompiledTransition Way(string state, string trigger) =>
        Standard.Workflow.Regions[0].Find(state)!.Find(Standard.Workflow.TriggerId(trigger)!.Value)!;

    private static bool Holds(CompiledGuard guard, string state, params string[] beside) =>
        guard.Holds(new ConditionScope(At(state == "Open" ? "Investigating" : state, beside), new KeywordHits(Standard.Workflow.Keywords)),
            NamedPredicates.AssumeTrue);

    /// <summary>A complaint that meets all that guards ask for besides states.</summary>
    private static Complaint At(string state, params string[] beside)
    {
        string[] states = [state, .. Standard.Workflow.Regions.Skip(1).Select(region => region.Initial.Name), .. beside];
        return new Complaint
        {
            Id = ComplaintId.New(TestHouse.Start), Number = "1", Workflow = Standard.WorkflowHash, Channel = "Web",
            ReceivedAt = TestHouse.Start, Subject = "s", Description = "d",
            Complainant = new Complainant(), Assessment = new() { At = TestHouse.Start, By = "ina" },
            Classification = ClassificationOutcome.None with
            {
                Severity = Severity.Low,
            }, Requests = [new() { Questions = ["q"], AskedAt = TestHouse.Start, Reminders = 2 }],
            Resolution = new Resolution { Response = new FinalResponse("Letter", TestHouse.Start, IsFinal: true, "") },
            FollowUp = new FollowUp
            {
                Attempts = [.. Enumerable.Range(0, 3)
                    .Select(day => new ContactAttempt(TestHouse.Start.AddDays(day), FollowUpMethod.Phone, Reached: false))],
            },
            Regions = [.. Standard.Workflow.Regions.Select(
                region => new RegionState(region.Name, states.Last(name => region.Find(name) is not null)))],
        };
    }
}
