namespace ComplaintFlow.Complaints;

/// <summary>The tiers that the library itself speaks of. Rules may do without them.</summary>
internal static class BuiltInTiers
{
    /// <summary>The tier of emergencies.</summary>
    public const string Major = "Major";
}
