namespace ComplaintFlow.Stateless.Importing;

/// <summary>A transition that the options add, because Stateless does not show it.</summary>
internal sealed record AddedTransition(string State, string Trigger, string Destination, string[] Guards);
