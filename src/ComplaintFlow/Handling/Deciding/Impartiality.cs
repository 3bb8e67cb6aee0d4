using System.Collections.Frozen;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Defines which actions require someone who was not involved: an actor who took part in a complaint in one way may not take part
/// in the other way, regardless of the present owner. This is the one table for all actions; docs/handling.md shows it.
/// </summary>
internal static class Impartiality
{
    public static FrozenDictionary<string, ImpartialityRule> Rules { get; } = new ImpartialityRule[]
    {
        new("Accept") { KeepsOut = Participation.Recommended | Participation.Declined },
        new("Reject") { KeepsOut = Participation.Recommended | Participation.Declined },
        new("ApproveReport") { KeepsOut = Participation.Investigated },
        new("RuleOnDispute") { KeepsOut = Involvement.Handling | Participation.Recommended },
        new("Approve") { KeepsOut = Participation.Proposed },
        new("RefuseApproval") { KeepsOut = Participation.Proposed },
        new("ClearLegalReview") { KeepsOut = Participation.Owned | Participation.Handled | Participation.Proposed },
        new("Exempt") { KeepsOut = Participation.Owned | Participation.Handled },
        new("WaiveReport") { KeepsOut = Involvement.Handling },
        new("CloseUnresolved") { KeepsOut = Participation.Owned | Participation.Handled | Participation.Proposed },
        new("RecordContactAttempt") { KeepsOut = Involvement.Handling | Participation.Decided },
        new("FollowUpSatisfied") { KeepsOut = Involvement.Handling | Participation.Decided },
        new("FollowUpDissatisfied") { KeepsOut = Involvement.Handling | Participation.Decided },
        new("Unreachable") { KeepsOut = Involvement.Handling | Participation.Decided },

        new("FastTrack") { Handles = true },
        new("GivePreliminaryPlan") { IsAfresh = true, Handles = true },
        new("RequestInformation") { IsAfresh = true },
        new("MakeCommitment") { IsAfresh = true },
        new("SettleDemands") { IsAfresh = true, Handles = true },
        new("SubmitReport") { IsAfresh = true },
        new("ProposeOptions") { IsAfresh = true },
        new("SendOffer") { IsAfresh = true, Handles = true },
        new("SendFinalResponse") { IsAfresh = true, Handles = true },
        new("DeclareDeadlock") { IsAfresh = true, Handles = true },
        new("ReferToMediation") { IsAfresh = true, Handles = true },
        new("MediationSettled") { IsAfresh = true },
        new("RecordExecution") { IsAfresh = true, Handles = true },
        new("CompleteExecution") { IsAfresh = true, Handles = true },
        new("ExecutionFailed") { IsAfresh = true, Handles = true },
        new("Reinvestigate") { IsAfresh = true, Handles = true },
        new("Redraft") { IsAfresh = true, Handles = true },
    }.ToFrozenDictionary(rule => rule.Trigger, Names.Comparer);

    /// <summary>
    /// Gets the reason why an actor may not take an action because of earlier actions on the complaint; null if there is none.
    /// </summary>
    public static Refusal? Against(Complaint complaint, ImpartialityRule rule, Actor actor)
    {
        if (ActorIdentity.IsSystem(actor))
            return null;
        if (rule.IsAfresh && Involvement.HandledBefore(complaint, actor.Id))
            return Again;
        Participation did = rule.KeepsOut == Participation.None ? Participation.None : Involvement.Of(complaint, actor.Id) & rule.KeepsOut;
        return did == Participation.None ? null : FourEyes(Words(did), Words(rule.KeepsOut));
    }

    /// <summary>The refusal for someone who had a part in the first handling and acts in the second.</summary>
    public static Refusal Again { get; } = new(
        DiagnosticCodes.InvolvedInEarlierHandling,
        "An actor who owned, handled, investigated or proposed in an earlier handling cannot take part in this one.",
        "Let an actor do it who did none of these; one who only approved or reviewed then may. If there is nobody else, give somebody "
            + "the role for this complaint.");

    public static Refusal FourEyes(string didWhat, string mustNot) =>
        new(DiagnosticCodes.DifferentPersonRequired, $"An actor who {didWhat} may not do this.",
            $"Let an actor do it who never {mustNot}. If there is nobody else, give somebody the role for it.");

    /// <summary>Determines whether the action makes the actor a handler without an event of its own that records it.</summary>
    public static bool Handles(Complaint complaint, ImpartialityRule rule, Actor actor) =>
        rule.Handles && IsStaff(actor) && !IsKnown(complaint, actor.Id);

    private static bool IsStaff(Actor actor) => !ActorIdentity.IsSystem(actor)
        && actor.Roles.Any(role => !Names.Same(role, Roles.System) && !Names.Has(Roles.Outside, role));

    /// <summary>Determines whether the actor is already recorded as a handler of the present handling.</summary>
    private static bool IsKnown(Complaint complaint, string actor)
    {
        for (int i = 0; i < complaint.Participants.Count; i++)
        {
            Participant one = complaint.Participants[i];
            if (one.Round == complaint.Round && (one.Did & (Participation.Owned | Participation.Handled)) != Participation.None
                && ActorIdentity.Same(one.Actor, actor))
                return true;
        }
        return false;
    }

    private static string Words(Participation did)
    {
        string[] words = [.. Enum.GetValues<Participation>().Where(one => one != Participation.None && did.HasFlag(one)).Select(Word)];
        return words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}";
    }

    private static string Word(Participation did) => did switch
    {
        Participation.Owned => "owned it",
        Participation.Handled => "handled it",
        Participation.Investigated => "investigated it",
        Participation.Proposed => "proposed what is offered",
        Participation.Decided => "decided on it",
        Participation.Recommended => "proposed how to decide on it",
        _ => "declined it",
    };
}

/// <summary>Represents the impartiality rule of an action.</summary>
/// <param name="Trigger">The action.</param>
internal sealed record ImpartialityRule(string Trigger)
{
    /// <summary>The kinds of participation that exclude an actor, in any handling.</summary>
    public Participation KeepsOut { get; init; }

    /// <summary>Whether, in a second handling, the actor must have had no part in the one before.</summary>
    public bool IsAfresh { get; init; }

    /// <summary>Whether the action makes the actor a handler of the complaint.</summary>
    public bool Handles { get; init; }
}
