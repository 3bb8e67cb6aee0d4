using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Represents a requested merge that is not settled yet. The complaint is handled as before until the other one has taken it
/// over.
/// </summary>
/// <param name="Master">The complaint into which it is to be merged.</param>
/// <param name="By">The id of the actor who asked for it.</param>
public sealed record ProposedMerge(ComplaintId Master, string By)
{
    /// <summary>The roles that are told if the merge is not done.</summary>
    public IReadOnlyList<string> Tell { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>Returns only the id of the complaint.</summary>
    public override string ToString() => Master.ToString();
}
