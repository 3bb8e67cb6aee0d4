namespace ComplaintFlow.Simulation.World;

/// <summary>The fault that a run asked a store for: a lost connection, a lost answer.</summary>
/// <param name="message">What was lost.</param>
public sealed class SimulatedFaultException(string message) : Exception(message);
