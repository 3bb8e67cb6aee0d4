using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling;

/// <summary>The complaints of a group.</summary>
/// <param name="Complaints">Its members, those first that joined last; empty if there is no such group.</param>
/// <param name="Unreadable">The complaints that joined it once and cannot be read, so that no one can say whether they are in it
/// now.</param>
public sealed record ComplaintGroup(IReadOnlyList<Complaint> Complaints, IReadOnlyList<UnreadableComplaint> Unreadable);
