using System.Text.Json.Serialization;

namespace ComplaintFlow.Complaints.Events;

/// <summary>The rules, or a person who overrode them, judged what the complaint is.</summary>
public sealed record Classified : ComplaintEvent
{
    /// <summary>The whole judgement; it replaces the one before.</summary>
    public required ClassificationOutcome Outcome { get; init; }

    /// <summary>Whether the complaint had a tier, and has one of a higher rank now.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool TierRaised { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Classification = Outcome };
}
