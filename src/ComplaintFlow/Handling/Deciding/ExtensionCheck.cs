using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Sla.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Why a target may not be extended: too late, too often, too much, or by the wrong person.</summary>
internal static class ExtensionCheck
{
    public static Refusal? Refusal(Clock clock, Target? target, Duration by, Actor actor, DateTimeOffset now)
    {
        if (target?.Rules.Extension is not { } rule)
            return new Refusal("CF3019", $"The target {clock.Target} cannot be extended.", "The rules allow it with Extension on the target.");
        if (rule.By.Count > 0 && !rule.By.Any(actor.Has))
            return new Refusal("CF3002", $"The actor holds no role that may extend {clock.Target}.", $"It takes one of: {string.Join(", ", rule.By)}.");
        if (clock.BreachedAt is not null || (clock.Status == ClockStatus.Running && now > clock.DueAt))
            return new Refusal("CF3019", $"The target {clock.Target} is past due.", "An extension is granted before the due instant; say why it was missed with ExplainBreach.");
        if ((clock.Extensions?.Count ?? 0) >= rule.Times)
            return new Refusal("CF3019", $"The target {clock.Target} was extended as often as it may be.", $"The rules allow {rule.Times}.");
        if (target.LongestExtension is { } longest && (Length(by, longest.Unit) is not { } length || length > longest.Amount))
            return new Refusal("CF3019", $"{clock.Target} cannot be extended by {by}.", $"Give at most {longest}, in that unit.");
        if (by.NeedsCalendar && target.Terms.Calendar is null)
            return new Refusal("CF3019", $"'{by}' counts by a calendar, and {clock.Target} has none.", "Give elapsed time or calendar days.");
        return null;
    }

    /// <summary>How long it is in another unit; null where the two cannot be compared.</summary>
    private static long? Length(Duration by, DurationUnit unit) =>
        by.Unit == unit ? by.Amount : by.Unit == DurationUnit.CalendarWeeks && unit == DurationUnit.CalendarDays ? by.Amount * 7 : null;
}
