namespace ComplaintFlow.Storage;

/// <summary>
/// Describes which signals to find: those of one trait that have one of a few values and were seen in a window of time.
/// </summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Kind">The trait, compared by ordinals.</param>
/// <param name="Values">The hashes of its values, compared by ordinals.</param>
/// <param name="From">The earliest instant of the window.</param>
/// <param name="To">The latest instant of the window, inclusive.</param>
/// <param name="Max">The maximum number of signals of each value; at least 1.</param>
public sealed record SignalQuery(string Tenant, string Kind, IReadOnlyList<string> Values, DateTimeOffset From, DateTimeOffset To, int Max);

/// <summary>Represents a signal that a complaint gave.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Value">The hash of the value.</param>
/// <param name="At">The instant at which it was seen.</param>
/// <param name="Payload">The payload of the signal, byte for byte.</param>
public sealed record FoundSignal(Complaints.ComplaintId Complaint, string Value, DateTimeOffset At, ReadOnlyMemory<byte> Payload);
