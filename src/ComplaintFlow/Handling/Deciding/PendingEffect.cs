namespace ComplaintFlow.Handling.Deciding;

/// <summary>Represents an effect that the host performs after the commit.</summary>
internal sealed record PendingEffect(string Name, string Trigger);
