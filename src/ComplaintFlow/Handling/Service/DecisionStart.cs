using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>Represents the basis of a decision, with which its commit is compared.</summary>
/// <param name="Complaint">The current complaint; null for a receipt.</param>
/// <param name="ChainHead">The hash of its last entry.</param>
/// <param name="IsRecent">The complaint was not loaded for this decision, so it may be out of date.</param>
internal readonly record struct DecisionStart(Complaint? Complaint, ReadOnlyMemory<byte> ChainHead, bool IsRecent)
{
    /// <summary>The basis of a receipt.</summary>
    public static DecisionStart Nothing { get; } = new(null, HashChain.Start, IsRecent: false);

    public static DecisionStart Of(LoadedComplaint loaded) => new(loaded.Complaint, loaded.ChainHead, loaded.IsRecent);
}
