namespace ComplaintFlow.Handling.Deciding;

/// <summary>An effect that the host performs when the decision is committed.</summary>
internal sealed record PendingEffect(string Name, string Trigger);
