namespace ComplaintFlow.Storage;

/// <summary>Represents what group detection counts: a hashed trait of a complaint, such as its batch or its complainant.</summary>
/// <param name="Kind">The trait.</param>
/// <param name="Value">The hash of the trait's value; never the value itself.</param>
/// <param name="At">The instant at which it was seen.</param>
/// <param name="Payload">What detection needs to know of the complaint without loading it; hashed as well, about a hundred bytes.
/// A store returns it byte for byte.</param>
public sealed record Signal(string Kind, string Value, DateTimeOffset At, ReadOnlyMemory<byte> Payload = default);
