namespace ComplaintFlow.Complaints;

/// <summary>Specifies what someone did on a complaint.</summary>
[Flags]
public enum Participation
{
    /// <summary>Nothing that counts: a note, a message, a piece of evidence.</summary>
    None = 0,

    /// <summary>Was responsible for it.</summary>
    Owned = 1,

    /// <summary>Handled it: took the fast track, wrote the answer, settled the demands, began a second handling.</summary>
    Handled = 2,

    /// <summary>Investigated it: led or joined the team, or wrote the report.</summary>
    Investigated = 4,

    /// <summary>Proposed the options.</summary>
    Proposed = 8,

    /// <summary>Decided on what others did: accepted, approved, reviewed, ruled.</summary>
    Decided = 16,

    /// <summary>Recommended to accept or to decline it.</summary>
    Recommended = 32,

    /// <summary>Declined it.</summary>
    Declined = 64,
}

/// <summary>
/// Represents someone who took part in a complaint. A participant is never removed, even if there is a new owner.
/// </summary>
/// <param name="Actor">The id of the actor.</param>
/// <param name="Round">The number of the handling: 1 for the first.</param>
/// <param name="Did">All that the actor did in it.</param>
public sealed record Participant(string Actor, int Round, Participation Did);
