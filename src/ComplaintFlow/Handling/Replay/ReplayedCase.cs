using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Replay;

/// <summary>What would have become of a complaint of the past.</summary>
/// <param name="Complaint">The complaint in the end; null if it would not have been received.</param>
/// <param name="Applied">How many events were permitted.</param>
/// <param name="Refusals">Why the others were not, in their order.</param>
public sealed record ReplayedCase(Complaint? Complaint, int Applied, IReadOnlyList<Refusal> Refusals);
