using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling;

/// <summary>Represents the complaints of a group.</summary>
/// <param name="Complaints">The members, the latest to join first; empty if there is no such group.</param>
/// <param name="Unreadable">The complaints that joined it once and cannot be read, so it is not known whether they are still
/// members.</param>
public sealed record ComplaintGroup(IReadOnlyList<Complaint> Complaints, IReadOnlyList<UnreadableComplaint> Unreadable);
