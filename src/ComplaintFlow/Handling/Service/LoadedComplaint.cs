using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Service;

/// <summary>Represents a complaint on which a decision may be based, and the hash of its last entry.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="ChainHead">The hash of its last entry.</param>
/// <param name="IsRecent">It was not loaded for this decision, so it may be out of date.</param>
internal sealed record LoadedComplaint(Complaint Complaint, ReadOnlyMemory<byte> ChainHead, bool IsRecent = false);
