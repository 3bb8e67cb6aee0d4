namespace ComplaintFlow.Stateless.Importing;

/// <summary>A destination of a dynamic transition that the options add, because the machine does not declare it.</summary>
internal sealed record AddedDestination(string State, string Trigger, string Destination, string? Criterion);
