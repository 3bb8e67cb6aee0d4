using ComplaintFlow.Calendars;

namespace ComplaintFlow.Handling.Door;

/// <summary>An instant that calendars can compute with.</summary>
internal sealed class InstantShape : InputShape
{
    public static InstantShape Only { get; } = new();

    public override void Check(object value, bool strict, ref List<PlacedRefusal>? faults)
    {
        if (!Instant.IsKnown(((DateTimeOffset)value).UtcTicks))
            Add(ref faults, DiagnosticCodes.InstantOutOfRange, "lies in no year that calendars know.", $"Give an instant from {Instant.FirstYear} to {Instant.LastYear}.");
    }
}
