using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Replay;

/// <summary>Represents the result of replaying a past complaint.</summary>
/// <param name="Complaint">The complaint in the end; null if it would not have been received.</param>
/// <param name="Applied">The number of events that were permitted.</param>
/// <param name="Refusals">The reasons why the other events were not permitted, in order.</param>
public sealed record ReplayedCase(Complaint? Complaint, int Applied, IReadOnlyList<Refusal> Refusals);
