using System.Text.RegularExpressions;
using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Tests.Classification;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Handling.OtherEyes;

/// <summary>Every action of the standard workflow against every way of having taken part, in this handling and in an earlier one.</summary>
public sealed partial class ImpartialityTests
{
    /// <summary>What keeps out for ever, by action. Independent of the code: DOMAIN of the house in words.</summary>
    private static readonly Dictionary<string, string> KeptOut = new(StringComparer.Ordinal)
    {
        ["Accept"] = "Recommended Declined",
        ["Reject"] = "Recommended Declined",
        ["ApproveReport"] = "Investigated",
        ["RuleOnDispute"] = "Owned Handled Investigated Proposed Recommended",
        ["Approve"] = "Proposed",
        ["RefuseApproval"] = "Proposed",
        ["ClearLegalReview"] = "Owned Handled Proposed",
        ["Exempt"] = "Owned Handled",
        ["WaiveReport"] = "Owned Handled Investigated Proposed",
        ["CloseUnresolved"] = "Owned Handled Proposed",
        ["RecordContactAttempt"] = "Owned Handled Investigated Proposed Decided",
        ["FollowUpSatisfied"] = "Owned Handled Investigated Proposed Decided",
        ["FollowUpDissatisfied"] = "Owned Handled Investigated Proposed Decided",
        ["Unreachable"] = "Owned Handled Investigated Proposed Decided",
    };

    /// <summary>What is a second handling's own.</summary>
    private static readonly string[] Afresh =
    [
        "GivePreliminaryPlan", "RequestInformation", "MakeCommitment", "SettleDemands", "SubmitReport", "ProposeOptions", "SendOffer",
        "SendFinalResponse", "DeclareDeadlock", "ReferToMediation",
        "MediationSettled", "RecordExecution", "CompleteExecution", "ExecutionFailed", "Reinvestigate", "Redraft",
    ];

    private static readonly Participation[] Handling =
        [Participation.Owned, Participation.Handled, Participation.Investigated, Participation.Proposed];

    private static readonly string[] Triggers = [.. Book.Good("{}").Workflow.Triggers];

    public static TheoryData<Participation> Ways { get; } = [.. Enum.GetValues<Participation>().Where(did => did != Participation.None)];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Whoever_took_part_is_kept_out_of_what_asks_for_other_eyes_and_of_nothing_else(Participation did)
    {
        Complaint first = Judge.Blank with { Participants = [new("otto", 1, did)] };
        Complaint second = first with { Round = 2 };
        Complaint present = first with { Round = 2, Participants = [new("otto", 2, did)] };
        foreach (string trigger in Triggers)
        {
            bool kept = KeptOut.GetValueOrDefault(trigger, "").Split(' ').Contains($"{did}", StringComparer.Ordinal);
            bool again = Afresh.Contains(trigger, StringComparer.Ordinal) && Handling.Contains(did);

            Code(first, trigger, "OTTO").Should().Be(kept ? "CF3040" : null, "{0} by whoever {1}", trigger, did);
            Code(second, trigger, "Otto").Should()
                .Be(again ? "CF3072" : kept ? "CF3040" : null, "{0} in the second handling by whoever {1} in the first", trigger, did);
            Code(present, trigger, "otto").Should().Be(kept ? "CF3040" : null, "{0} by whoever {1} in the same handling", trigger, did);
            Code(second, trigger, "oda").Should().BeNull();
            Against(second with { Participants = [new("system", 1, did)] }, trigger, Actor.System).Should()
                .BeNull("the system has no eyes");
        }
    }

    [Fact]
    public void Nothing_is_in_the_table_that_no_workflow_fires() =>
        Impartiality.Rules.Keys.Should().BeSubsetOf(Triggers).And.BeEquivalentTo(KeptOut.Keys.Concat(Afresh).Append("FastTrack"));

    [Fact]
    public void A_refusal_says_what_would_pass()
    {
        Complaint one = Judge.Blank with { Participants = [new("otto", 1, Participation.Owned | Participation.Proposed)] };

        Against(one, "FollowUpSatisfied", People.Owner)!.ToString().Should().Be(
            "CF3040: An actor who owned it or proposed what is offered may not do this. Let an actor do it who never owned it, handled "
                + "it, investigated it, proposed what is offered or decided on it."
            + " If there is nobody else, give somebody the role for it.");
    }

    [Fact]
    public void Whoever_does_much_is_noted_once_for_each_handling()
    {
        Complaint one = Judge.Blank;
        foreach ((string actor, Participation did) in new[]
        {
            ("otto", Participation.Owned), ("OTTO", Participation.Handled), ("system", Participation.Handled),
            ("otto", Participation.Owned),
        })
            one = one with { Participants = Involvement.With(one, actor, did) };
        IReadOnlyList<Participant> before = one.Participants;
        one = one with { Participants = Involvement.With(one, "Otto", Participation.Handled), Round = 2 };
        one.Participants.Should().BeSameAs(before, "nothing new was done");
        one = one with { Participants = Involvement.With(one, "otto", Participation.Decided) };

        one.Participants.Should()
            .Equal(new Participant("otto", 1, Participation.Owned | Participation.Handled),
                new Participant("otto", 2, Participation.Decided));
    }

    [Fact]
    public void Ids_of_actors_are_compared_in_one_place()
    {
        if (Repository.Root is not { } root)
            return;
        string[] wrong =
        [
            .. Directory.EnumerateFiles(Path.Combine(root, "src", "ComplaintFlow"), "*.cs", SearchOption.AllDirectories)
                .Where(file =>
                    !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                        && Path.GetFileName(file) != "ActorIdentity.cs")
                .SelectMany(File.ReadLines).Where(line => Compares().IsMatch(line)).Select(line => line.Trim()),
        ];

        wrong.Should().BeEmpty();
        Compares().IsMatch("if (delegation.To == actor && x)").Should().BeTrue();
        Compares().IsMatch("if (string.Equals(step.By, actor.Id, StringComparison.Ordinal))").Should().BeTrue();
        Compares().IsMatch("if (complaint.Owner == null)").Should().BeFalse();
    }

    private static string? Code(Complaint complaint, string trigger, string actor) =>
        Against(complaint, trigger, Actor.Of(actor, Roles.CaseOwner))?.Code;

    private static Refusal? Against(Complaint complaint, string trigger, Actor actor) =>
        Impartiality.Rules.TryGetValue(trigger, out ImpartialityRule? rule) ? Impartiality.Against(complaint, rule, actor) : null;

    [GeneratedRegex(@"(\b(actor|Actor)\.Id|\bowner|\bdelegation\.\w+|\.(Owner|By|Lead|Author|Person|ProposedBy|PlannedBy|ApprovedBy|DelegatedFrom))\b\s*[!=]=(?!\s*(null|FigureDimension|CountBy))"
        + @"|[!=]=\s*(actor|owner|Actor\.System)\b|(?<!ActorIdentity\.)(\bEquals|Names\.Same|Names\.Has)\([^)]*\b((actor|Actor)\.Id|[oO]wner|\.By|\.Person|ProposedBy|PreviousOwners|\bactor)\b")]
    private static partial Regex Compares();
}
