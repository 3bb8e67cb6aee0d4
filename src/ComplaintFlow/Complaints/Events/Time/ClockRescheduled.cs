using System.Text.Json.Serialization;

namespace ComplaintFlow.Complaints.Events;

/// <summary>Represents a change of a clock's due instant, with new instants for the steps that were not taken.</summary>
public abstract record ClockRescheduled : ClockChanged
{
    private protected ClockRescheduled()
    {
    }

    /// <summary>The due instant from now on.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The steps, including those that were taken.</summary>
    public required IReadOnlyList<ClockStep> Steps { get; init; }

    /// <summary>Whether the due instant depends on a year whose public holidays are not announced.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool RestsOnUnannouncedHolidays { get; init; }

    private protected sealed override Clock Change(Clock clock)
    {
        Clock changed = Reschedule(clock with { DueAt = DueAt, Steps = Steps, RestsOnUnannouncedHolidays = RestsOnUnannouncedHolidays });
        // If the new due instant is later than the breach, the target was not missed after all.
        return changed.BreachedAt is { } breached && DueAt > breached ? changed with { BreachedAt = null } : changed;
    }

    private protected abstract Clock Reschedule(Clock clock);
}
