using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>A notice that leaves when the decision is committed.</summary>
internal sealed record NoticeDraft(string Topic, IReadOnlyList<string> Recipients, Clock? Clock = null, string? Step = null);
