using System.Text.Json.Serialization;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>Represents a request for information to the complainant.</summary>
public sealed record InformationRequest
{
    /// <summary>The questions.</summary>
    [PersonalInformation]
    public required IReadOnlyList<string> Questions { get; init => field = DefensiveCopy.Wrap(value); }

    /// <summary>The instant at which they were asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The instant of the answer; null until there is one.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>How often the complainant was reminded of the request.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Reminders { get; init; }

    /// <summary>Returns only the name of the type; the questions may be personal.</summary>
    public override string ToString() => nameof(InformationRequest);
}
