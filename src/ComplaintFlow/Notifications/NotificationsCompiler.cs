using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;
using ComplaintFlow.Settings.Compilation;

namespace ComplaintFlow.Notifications;

/// <summary>Verifies and compiles the settings that say when notices are sent.</summary>
internal sealed class NotificationsCompiler(CompilationContext context)
{
    private readonly string _path = context.At("Notifications");

    public NoticeRules Compile(NotificationsDefinition definition) => new(definition, Quiet(definition.Quiet), Window(definition.Digest));

    private WorkingCalendar? Quiet(QuietDefinition? quiet)
    {
        if (quiet is null)
            return null;
        if (quiet.Calendar is null || !context.Names.Calendars.Contains(quiet.Calendar))
        {
            context.Defects.Error(DiagnosticCodes.UnknownCalendar, $"{_path}:Quiet:Calendar",
                quiet.Calendar is null ? "The quiet hours have no calendar." : $"There is no calendar '{quiet.Calendar}'.",
                Names.Suggest(quiet.Calendar ?? "", context.Names.Calendars, "calendar"));
        }
        foreach (string tier in quiet.ExceptTiers)
            context.Names.Tier(tier, $"{_path}:Quiet:ExceptTiers", context.Defects);
        return context.Calendar(quiet.Calendar);
    }

    private TimeSpan Window(DigestDefinition? digest)
    {
        if (digest is null)
            return TimeSpan.Zero;
        if (Duration.TryParse(digest.Every, out Duration every, out _) && every is { Unit: DurationUnit.Elapsed, Amount: > 0 })
            return TimeSpan.FromTicks(every.Amount * TimeSpan.TicksPerSecond);
        context.Defects.Error(DiagnosticCodes.InvalidDigestWindow, $"{_path}:Digest:Every",
            digest.Every is null ? "The digest has no window." : $"'{digest.Every}' is not the length of a window.",
            "Write elapsed time such as 30m or 1h.");
        return TimeSpan.Zero;
    }
}
