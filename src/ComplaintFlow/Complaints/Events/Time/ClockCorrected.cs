using System.Text.Json.Serialization;
using ComplaintFlow.Calendars;

namespace ComplaintFlow.Complaints.Events;

/// <summary>
/// The rules or a calendar changed: either the clock took over the new due instant, or it keeps its promise and notes the
/// corrected one.
/// </summary>
public sealed record ClockCorrected : ClockRescheduled
{
    /// <summary>The time allowed from now on, as the rules write it.</summary>
    public required string Within { get; init; }

    /// <summary>The calendar that counts working time from now on.</summary>
    public string? Calendar { get; init; }

    /// <summary>The end of the last day, for a time allowed in days.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DayEnd DayEnd { get; init; }

    /// <summary>What happens if the last calendar day is not a working day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Roll Roll { get; init; }

    /// <summary>The due instant under the current rules, if the promise is kept as it was.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    private protected override Clock Reschedule(Clock clock) =>
        clock with { Within = Within, Calendar = Calendar, DayEnd = DayEnd, Roll = Roll, CorrectedAt = CorrectedAt };
}
