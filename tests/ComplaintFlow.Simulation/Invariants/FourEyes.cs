using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>
/// Two people at least: whoever proposed does not approve; whoever owned, handled, proposed or decided does not ask the complainant
/// and does not handle it once more; the accused never act. Letter case makes nobody another person.
/// </summary>
internal sealed class FourEyes : Invariant
{
    private static readonly HashSet<string> Work = new(
        [
            "FastTrack", "SubmitReport", "ProposeOptions", "SendOffer", "SendFinalResponse", "RecordExecution",
            "CompleteExecution",
        ],
        StringComparer.Ordinal);

    /// <summary>
    /// Decides on what others did: whoever did it may do so again in a second handling, but does not ask the complainant.
    /// </summary>
    private static readonly HashSet<string> Decisions =
        new(["Accept", "Approve", "ApproveReport", "RuleOnDispute"], StringComparer.Ordinal);

    public override async ValueTask LookAsync(Complaint complaint, IReadOnlyList<HistoryEntry> history, SimulatedWorld world)
    {
        var seen = new People();
        foreach (HistoryEntry entry in history)
        {
            if (!entry.Roles.Contains(Roles.System, StringComparer.OrdinalIgnoreCase)
                && !entry.Roles.Contains(Roles.Complainant, StringComparer.OrdinalIgnoreCase))
                Check(entry, seen);
            foreach (ComplaintEvent happened in entry.Events)
                await NoteAsync(happened, entry, seen, world).ConfigureAwait(false);
        }
    }

    private void Check(HistoryEntry entry, People seen)
    {
        string actor = entry.Actor;
        if (seen.Accused.Contains(actor))
            Broken("the accused acts", $"{actor} does {entry.Action}.");
        if (seen.Others.Values.Any(accused => accused.Contains(actor, StringComparer.OrdinalIgnoreCase)))
            Broken("the accused of a merged complaint acts", $"{actor} does {entry.Action}.");
        if (entry.Action == "Approve" && Same(seen.Proposer, actor))
            Broken($"the proposer approves{Spelled(seen.Proposer, actor)}", $"{seen.Proposer} proposed, {actor} approves.");
        if (entry.Action == "ApproveReport" && Same(seen.Author, actor))
            Broken($"the author approves the report{Spelled(seen.Author, actor)}", $"{seen.Author} wrote, {actor} approves.");
        if (entry.Action == "ClearLegalReview" && Same(seen.Proposer, actor))
            Broken($"the proposer clears the legal review{Spelled(seen.Proposer, actor)}", $"{seen.Proposer} proposed.");
        if (entry.Action is "FollowUpSatisfied" or "FollowUpDissatisfied" && seen.PartIn(actor) is { } part)
            Broken($"who {part} asks the complainant", $"{actor} does {entry.Action}.");
        if (entry.Action is "Unreachable" or "RecordContactAttempt" && seen.PartIn(actor) is { } tried)
            Broken($"who {tried} says that the complainant is unreachable", $"{actor} does {entry.Action}.");
        if (entry.Action is "Reinvestigate" or "Redraft" && seen.PartBefore(actor) is { } before)
            Broken($"who {before} begins the second handling", $"{actor} does {entry.Action}.");
        foreach (ImprovementChecked looked in entry.Events.OfType<ImprovementChecked>())
        {
            if (Same(seen.Planners.GetValueOrDefault(looked.Improvement), actor))
                Broken("the planner checks the improvement", actor);
        }
    }

    private static async ValueTask NoteAsync(ComplaintEvent happened, HistoryEntry entry, People seen, SimulatedWorld world)
    {
        switch (happened)
        {
            case Received received:
                seen.Accused.UnionWith(Persons(received.Respondents));
                break;
            case Assigned { Owner: { } owner }:
                seen.Owned.Add(owner);
                break;
            case RoundBegan:
                seen.BeginRound();
                break;
            case OptionsProposed:
                seen.Proposer = entry.Actor;
                break;
            case ReportSubmitted:
                seen.Author = entry.Actor;
                break;
            case ImprovementPlanned planned:
                seen.Planners[planned.Improvement.Id] = entry.Actor;
                break;
            case DuplicateJoined joined when await world.GetAsync(joined.Joined.Id).ConfigureAwait(false) is { } duplicate:
                seen.Others[duplicate.Id] = [.. Persons(duplicate.Respondents)];
                break;
            case DuplicateLeft left:
                seen.Others.Remove(left.Duplicate);
                break;
            case InvestigationStarted started:
                seen.Handled.UnionWith([started.Investigation.Lead, .. started.Investigation.Members]);
                break;
        }
        if (Work.Contains(entry.Action) && !entry.Roles.Contains(Roles.System, StringComparer.OrdinalIgnoreCase))
            seen.Handled.Add(entry.Actor);
        if (Decisions.Contains(entry.Action) && !entry.Roles.Contains(Roles.System, StringComparer.OrdinalIgnoreCase))
            seen.Decided.Add(entry.Actor);
    }

    private static IEnumerable<string> Persons(IReadOnlyList<Respondent> all) =>
        all.Where(one => one.Kind == RespondentKind.Person && one.Reference is not null).Select(one => one.Reference);

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Spelled(string? one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal) ? "" : ", spelled otherwise";

    private sealed class People
    {
        public HashSet<string> Accused { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<ComplaintId, string[]> Others { get; } = [];

        public HashSet<string> Owned { get; } = new(StringComparer.OrdinalIgnoreCase);

        public HashSet<string> Handled { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<int, string> Planners { get; } = [];

        public string? Proposer { get; set; }

        public string? Author { get; set; }

        public HashSet<string> Decided { get; } = new(StringComparer.OrdinalIgnoreCase);

        private HashSet<string> Before { get; } = new(StringComparer.OrdinalIgnoreCase);

        public string? PartIn(string actor) =>
            Owned.Contains(actor) ? "owned it" : Handled.Contains(actor) ? "handled it" : Decided.Contains(actor) ? "decided on it" : null;

        public string? PartBefore(string actor) => Before.Contains(actor) ? "handled it" : null;

        public void BeginRound()
        {
            Before.UnionWith(Owned);
            Before.UnionWith(Handled);
        }
    }
}
