namespace ComplaintFlow.Complaints;

/// <summary>
/// Finds everyone whom a complaint involves: those who took part, those against whom it is directed, and those who must keep out.
/// Complaints that were merged into it count as its own.
/// </summary>
internal static class Involvement
{
    /// <summary>
    /// The kinds of participation that make someone a handler. A handler does not take the next handling, and does not ask the
    /// complainant about this one.
    /// </summary>
    public const Participation Handling = Participation.Owned | Participation.Handled | Participation.Investigated | Participation.Proposed;

    public static IEnumerable<Participant> Participants(Complaint complaint) =>
        With(complaint, complaint.Participants, joined => joined.Participants);

    public static IEnumerable<Respondent> Respondents(Complaint complaint) =>
        With(complaint, complaint.Respondents, joined => joined.Respondents);

    public static IEnumerable<Conflict> Conflicts(Complaint complaint) => With(complaint, complaint.Conflicts, joined => joined.Conflicts);

    /// <summary>Gets what an actor did, in all handlings or in those before the present one.</summary>
    public static Participation Of(Complaint complaint, string actor, bool before = false)
    {
        Participation did = Participation.None;
        foreach (Participant one in Participants(complaint))
        {
            if (ActorIdentity.Same(one.Actor, actor) && (!before || one.Round < complaint.Round))
                did |= one.Did;
        }
        return did;
    }

    /// <summary>Determines whether an actor handled the complaint before the present handling began.</summary>
    public static bool HandledBefore(Complaint complaint, string actor) => complaint.Round > 1
        && (Of(complaint, actor, before: true) & Handling) != Participation.None;

    /// <summary>
    /// Adds one more participation of an actor in the present handling to the participants. The system is never a participant.
    /// </summary>
    public static IReadOnlyList<Participant> With(Complaint complaint, string? actor, Participation did) =>
        With(complaint.Participants, complaint.Round, actor, did);

    public static IReadOnlyList<Participant> With(IReadOnlyList<Participant> all, int round, string? actor, Participation did)
    {
        if (string.IsNullOrEmpty(actor) || ActorIdentity.IsSystem(actor))
            return all;
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i].Round != round || !ActorIdentity.Same(all[i].Actor, actor))
                continue;
            if ((all[i].Did & did) == did)
                return all;
            Participant[] changed = [.. all];
            changed[i] = all[i] with { Did = all[i].Did | did };
            return changed;
        }
        return [.. all, new Participant(actor, round, did)];
    }

    private static IEnumerable<T> With<T>(Complaint complaint, IReadOnlyList<T> own, Func<JoinedComplaint, IReadOnlyList<T>> of) =>
        complaint.Links is { Joined: { Count: > 0 } joined } ? own.Concat(joined.SelectMany(of)) : own;
}
