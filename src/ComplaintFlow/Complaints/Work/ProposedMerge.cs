using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>
/// A merge that someone asked for and that is not settled yet: the complaint is handled as before until the other one has taken it.
/// </summary>
/// <param name="Master">The complaint that it is to be merged into.</param>
/// <param name="By">The actor who asked for it.</param>
public sealed record ProposedMerge(ComplaintId Master, string By)
{
    /// <summary>The roles that are told if it is not done.</summary>
    public IReadOnlyList<string> Tell { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>The complaint alone.</summary>
    public override string ToString() => Master.ToString();
}
