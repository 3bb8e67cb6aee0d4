using System.Text.Json.Serialization;

namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint was classified by the rules, or by a person who overrode them.</summary>
public sealed record Classified : ComplaintEvent
{
    /// <summary>The whole classification. It replaces the one before.</summary>
    public required ClassificationOutcome Outcome { get; init; }

    /// <summary>Whether the complaint had a tier before and now has one of a higher rank.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool TierRaised { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Classification = Outcome };
}
