using System.Text;
using System.Text.RegularExpressions;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Handling.Walks;

/// <summary>Random people do random things to complaints, each what the workflow permits; others try what it forbids.</summary>
public sealed partial class RandomWalkTests
{
    private const int Seed = 20261122;
    private const int Steps = 60;

    private static readonly string[] OpenBeside = ["MajorDeclared", "PlanActive", "RiskSuspected", "RecallOrSuspension", "ReportDue"];

    /// <summary>The documented rules, with limits of authority and a record card: nothing that a walker could not meet in life.</summary>
    private static readonly RuleBook s_book = Book.Good(
        Book.Example.TrimEnd().TrimEnd('}') + """, "Authority": { "Preset": "standard" }, "Practice": { "RecordCard": true } }""");

    [Fact]
    public Task There_is_always_a_way_on_and_all_promises_hold() => Soak.WithinAsync(TimeSpan.FromMinutes(10), () =>
    {
        int closed = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < Soak.Cases(2_000); i++)
        {
            Walker walker = Walked(Seed + i);
            Complaint complaint = walker.Complaint;
            seen.UnionWith(complaint.Regions.Select(region => region.State));
            closed += complaint.ClosedAt is null ? 0 : 1;
            HasAWayOn(walker);
            MeetsWhatClosingAsks(walker);
            Encoding.UTF8.GetString(SnapshotCodec.Write(Evolution.Fold(walker.Journal)!)).Should()
                .Be(Encoding.UTF8.GetString(SnapshotCodec.Write(complaint)), "the journal of seed {0} gives its snapshot", Seed + i);
            walker.Journal.Select(entry => entry.Version).Should()
                .Equal(Enumerable.Range(1, walker.Journal.Count).Select(version => (long)version));
            walker.Journal.Select(entry => entry.At).Should().BeInAscendingOrder();
        }
        closed.Should().BeGreaterThan(Soak.Cases(2_000) / 20, "walkers come to an end");
        seen.Should().HaveCountGreaterThan(25, "walkers go everywhere");
        return Task.CompletedTask;
    });

    [Fact]
    public Task What_is_forbidden_is_refused_with_a_code_a_sentence_and_what_would_pass() =>
        Soak.WithinAsync(TimeSpan.FromMinutes(10), () =>
    {
        int refused = 0;
        for (int i = 0; i < Soak.Cases(300); i++)
        {
            Walker walker = Walked(Seed - 1 - i);
            for (int step = 0; step < 30; step++)
            {
                Actor actor = walker.Somebody();
                HashSet<string> may = [.. walker.Permitted(actor).Where(action => action.IsPermitted).Select(action => action.Trigger)];
                string trigger = walker.Pick(s_book.Workflow.Triggers);
                if (may.Contains(trigger))
                    continue;
                Complaint before = walker.Complaint;
                Decision decision = walker.Try(trigger, actor);
                decision.Entry.Should().BeNull("{0} by {1} in {2} is forbidden", trigger, actor.Id, before.State);
                decision.Complaint.Should().BeSameAs(before);
                decision.Notices.Should().BeEmpty();
                decision.Refusals.Should()
                    .NotBeEmpty().And.OnlyContain(
                        refusal => Code().IsMatch(refusal.Code) && refusal.Message.EndsWith('.') && refusal.Remedy.EndsWith('.'));
                refused++;
            }
        }
        refused.Should().BeGreaterThan(Soak.Cases(300) * 20);
        return Task.CompletedTask;
    });

    /// <summary>
    /// What is said to be permitted is refused by nothing but the data of the action, and what is not is refused for the reasons that
    /// acting gives.
    /// </summary>
    [Fact]
    public Task What_is_said_of_every_trigger_is_what_acting_would_say() => Soak.WithinAsync(TimeSpan.FromMinutes(10), () =>
    {
        int permitted = 0, refused = 0;
        var differences = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < Soak.Cases(100); i++)
        {
            Walker walker = Walked(Seed + 100_000 + i, steps: i % Steps);
            for (int person = 0; person < 4; person++)
            {
                Actor actor = walker.Somebody();
                foreach (PermittedAction said in walker.Permitted(actor))
                {
                    IReadOnlyList<Refusal> reasons = walker.Try(said.Trigger, actor).Refusals;
                    (permitted, refused) = said.IsPermitted ? (permitted + 1, refused) : (permitted, refused + 1);
                    if (!Agree(said, reasons))
                        differences.Add($"{said.Trigger}: said {Codes(said.Refusals)}, gave {Codes(reasons)} (seed {Seed + 100_000 + i})");
                }
            }
        }
        string.Join(Environment.NewLine, differences).Should().BeEmpty();
        permitted.Should().BeGreaterThan(Soak.Cases(100) * 15);
        refused.Should().BeGreaterThan(Soak.Cases(100) * 20);
        return Task.CompletedTask;
    });

    /// <summary>Whether acting gave the reasons that were said, and others only for the data of the action.</summary>
    private static bool Agree(PermittedAction said, IReadOnlyList<Refusal> reasons)
    {
        // An action whose data cannot be used is refused for them before anything else is asked.
        if (reasons.Count > 0 && reasons.All(refusal => refusal.Kind == RefusalKind.InvalidInput))
            return true;
        // A target is extended, and an improvement checked, or not for its own reasons, and the action names one.
        return said.Trigger is "Extend" or "CheckImprovement"
            ? reasons.Any() || said.IsPermitted
            : reasons.Where(refusal => said.Refusals.Contains(refusal) || !IsForData(refusal)).SequenceEqual(said.Refusals);
    }

    /// <summary>Whether other data of the action would pass.</summary>
    private static bool IsForData(Refusal refusal) => refusal.Field is not null || refusal.Kind == RefusalKind.InvalidInput
        || refusal.Code is DiagnosticCodes.ApprovalRequired or DiagnosticCodes.MergeNotPossible or DiagnosticCodes.MergeMasterNotFound
            or DiagnosticCodes.NothingInCommon or DiagnosticCodes.NamedPersonHasConflict or DiagnosticCodes.NamedPersonIsActor
            or DiagnosticCodes.NotRecipientOfCopy or DiagnosticCodes.TransferWithoutChange;

    private static string Codes(IEnumerable<Refusal> refusals) => string.Join('+', refusals.Select(refusal => refusal.Code));

    private static Walker Walked(int seed, int steps = Steps)
    {
        var walker = new Walker(s_book, seed);
        walker.Receive();
        for (int step = 0; step < steps; step++)
        {
            walker.Wait();
            Actor actor = walker.Somebody();
            PermittedAction[] may = [.. walker.Permitted(actor).Where(action => action.IsPermitted)];
            if (may.Length == 0)
                continue;
            Decision decision = walker.Try(walker.Pick(may).Trigger, actor);
            // What the action itself asks for may be missing; then nothing has happened.
            if (decision.Refusals.Count == 0)
                walker.Keep(decision);
            else
                decision.Refusals.Should().OnlyContain(refusal => Code().IsMatch(refusal.Code) && refusal.Remedy.Length > 0);
        }
        return walker;
    }

    /// <summary>Somebody can do something that leads on; a complaint that is archived may rest.</summary>
    private static void HasAWayOn(Walker walker)
    {
        if (walker.Complaint.State is "Archived")
            return;
        IEnumerable<string> ways = Roles.BuiltIn.SelectMany(role => walker.Permitted(Actor.Of("anybody", role)))
            .Where(action => action.IsPermitted).Select(action => action.Trigger);
        ways.Except(["AddNote", "AddEvidence", "SendMessage", "PlanImprovement", "CheckImprovement", "RecordAccountability"],
            StringComparer.Ordinal).Should().NotBeEmpty("of {0}", walker.Complaint);
    }

    private static void MeetsWhatClosingAsks(Walker walker)
    {
        Complaint complaint = walker.Complaint;
        if (complaint.State != "Closed")
            return;
        complaint.Outcome.Should().BeOneOf(CloseOutcomes.BuiltIn);
        complaint.ClosedAt.Should().NotBeNull();
        if (complaint.Outcome == CloseOutcomes.NoResponse)
            complaint.Requests[^1].Reminders.Should().BeGreaterThanOrEqualTo(2);
        if (complaint.Outcome is CloseOutcomes.Resolved or CloseOutcomes.ExplainedNotUpheld)
        {
            complaint.FollowUp!.Survey.Should().NotBeNull();
            complaint.Resolution!.Agreement.Should().NotBeNull();
            if (complaint.Resolution.Agreement!.Kind == AgreementKind.Accepted)
                complaint.Resolution.Response.Should().NotBeNull("what is agreed was written");
        }
        if (complaint.Outcome == CloseOutcomes.Unresolved)
            complaint.Resolution!.Response.Should().NotBeNull();
        // What was withdrawn or merged is closed by leaving the archive for a danger, and may go with anything open.
        if (complaint.Outcome is CloseOutcomes.Withdrawn or CloseOutcomes.Merged)
            return;
        // A report that falls due after the closing is filed afterwards; none was due when it was closed.
        StateAtClosing(walker).Should().NotIntersectWith(complaint.Outcome == CloseOutcomes.Unresolved ? OpenBeside : ["ReportDue"]);
    }

    private static string[] StateAtClosing(Walker walker)
    {
        HistoryEntry closing = walker.Journal.Last(
            entry => entry.Events.OfType<Complaints.Events.StateEntered>()
                .Any(entered => entered is { To: "Closed", From: not "Archived" }));
        return [.. Evolution.Fold(walker.Journal.TakeWhile(entry => entry.Version <= closing.Version))!.Regions.Select(
            region => region.State)];
    }

    [GeneratedRegex("^CF[0-9]{4}$")]
    private static partial Regex Code();
}
