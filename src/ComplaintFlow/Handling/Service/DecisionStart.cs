using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>What a decision rests on, and what its commit is compared with.</summary>
/// <param name="Complaint">The complaint as it stands; null for a receipt.</param>
/// <param name="ChainHead">The hash of its last entry.</param>
/// <param name="IsRecent">The complaint was not loaded for this decision, so it may be out of date.</param>
internal readonly record struct DecisionStart(Complaint? Complaint, ReadOnlyMemory<byte> ChainHead, bool IsRecent)
{
    /// <summary>Where a receipt starts.</summary>
    public static DecisionStart Nothing { get; } = new(null, HashChain.Start, IsRecent: false);

    public static DecisionStart Of(LoadedComplaint loaded) => new(loaded.Complaint, loaded.ChainHead, loaded.IsRecent);
}
