using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Sla.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Checks whether a target may be extended: not too late, not too often, not by too much, and by the right person.
/// </summary>
internal static class ExtensionCheck
{
    private static readonly Refusal s_noClock =
        new(DiagnosticCodes.ClockNotFound, "No clock runs.", "Extend a target when the complaint has a clock of it that runs.");
    private enum Obstacle { None, Rules, Role, Late, Often }

    /// <summary>
    /// Refuses if the actor cannot extend the clock that the action names, or any if it names none, even by the shortest time. For several
    /// clocks it gives one reason of each kind.
    /// </summary>
    public static void Any(DecisionContext context)
    {
        Clock? named = context.About is { } about ? context.Alive(about) : null;
        Clock? byRole = null, byRules = null;
        foreach (Clock clock in context.Complaint.Clocks)
        {
            if (!clock.IsAlive || (named is not null && clock != named))
                continue;
            Obstacle obstacle = Of(clock, context.Book.Sla.TargetOf(clock), context.Actor, context.Now);
            if (obstacle == Obstacle.None)
                return;
            ref Clock? known = ref obstacle == Obstacle.Role ? ref byRole : ref byRules;
            known ??= clock;
        }
        if (byRole is null && byRules is null)
            context.Refusals.Add(s_noClock);
        foreach (Clock? clock in new[] { byRole, byRules })
        {
            if (clock is not null)
                context.Refusals.Add(Refusal(clock, context.Book.Sla.TargetOf(clock), context.Actor, context.Now)!);
        }
    }

    public static Refusal? Refusal(Clock clock, Target? target, Duration by, Actor actor, DateTimeOffset now)
    {
        if (Refusal(clock, target, actor, now) is { } refusal)
            return refusal;
        if (target!.LongestExtension is { } longest && (Length(by, longest.Unit) is not { } length || length > longest.Amount))
            return OutOfRange($"{clock.Target} cannot be extended by {by}.", $"Give at most {longest}, in that unit.");
        if (by.NeedsCalendar && target.Terms.Calendar is null)
            return OutOfRange($"'{by}' counts by a calendar, and {clock.Target} has none.", "Give elapsed time or calendar days.");
        return null;
    }

    private static Refusal OutOfRange(string message, string remedy) =>
        new(DiagnosticCodes.ExtensionOutOfRange, message, remedy) { Field = "by" };

    private static Refusal? Refusal(Clock clock, Target? target, Actor actor, DateTimeOffset now) => Of(clock, target, actor, now) switch
    {
        Obstacle.Rules => new Refusal(
            DiagnosticCodes.ExtensionNotAllowed, $"The target {clock.Target} cannot be extended.",
            "The rules allow it with Extension on the target."),
        Obstacle.Role => new Refusal(
            DiagnosticCodes.RoleRequired, $"The actor holds no role that may extend {clock.Target}.",
            $"It takes one of: {string.Join(", ", target!.Rules.Extension!.By)}."),
        Obstacle.Late => new Refusal(
            DiagnosticCodes.ExtensionNotAllowed, $"The target {clock.Target} is past due.",
            "An extension is granted before the due instant; say why it was missed with ExplainBreach."),
        Obstacle.Often => new Refusal(
            DiagnosticCodes.ExtensionNotAllowed, $"The target {clock.Target} was extended as often as it may be.",
            $"The rules allow {target!.Rules.Extension!.Times}."),
        _ => null,
    };

    private static Obstacle Of(Clock clock, Target? target, Actor actor, DateTimeOffset now)
    {
        if (target?.Rules.Extension is not { } rule)
            return Obstacle.Rules;
        if (rule.By.Count > 0 && !rule.By.Any(actor.Has))
            return Obstacle.Role;
        if (clock.BreachedAt is not null || (clock.Status == ClockStatus.Running && now > clock.DueAt))
            return Obstacle.Late;
        return (clock.Extensions?.Count ?? 0) >= rule.Times ? Obstacle.Often : Obstacle.None;
    }

    /// <summary>Converts a duration to another unit; null if the two cannot be compared.</summary>
    private static long? Length(Duration by, DurationUnit unit) =>
        by.Unit == unit ? by.Amount : by.Unit == DurationUnit.CalendarWeeks && unit == DurationUnit.CalendarDays ? by.Amount * 7 : null;
}
