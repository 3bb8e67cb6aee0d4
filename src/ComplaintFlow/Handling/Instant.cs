namespace ComplaintFlow.Handling;

/// <summary>Instants as the record keeps them.</summary>
internal static class Instant
{
    /// <summary>UTC, cut to whole microseconds: what every store can keep.</summary>
    public static DateTimeOffset Of(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
