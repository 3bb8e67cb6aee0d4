namespace ComplaintFlow.Hosting;

/// <summary>
/// Says that a host runs background workers: <c>AddWorkers</c> registers it. A package that brings workers of its own lets them work only
/// where it is registered.
/// </summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed class WorkersRegistration;
