using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;
using ComplaintFlow.Settings.Compilation;

namespace ComplaintFlow.Notifications;

/// <summary>Verifies and compiles the settings that say when notices are sent.</summary>
internal sealed class NotificationsCompiler(CompilationContext context)
{
    private readonly string _path = context.At("Notifications");

    public NoticeRules Compile(NotificationsDefinition definition)
    {
        foreach ((string name, RouteDefinition route) in definition.Routes)
            Check(route, definition.Channels.Keys, $"{_path}:Routes:{name}");
        return new NoticeRules(
            definition, Quiet(definition.Quiet), Window(definition.Digest),
            definition.Channels.ToDictionary(
                static one => one.Key, one => RetrySchedule.Read(one.Value.Retry, $"{_path}:Channels:{one.Key}", context.Defects),
                Names.Comparer),
            Within(definition.UndeliverableWithin));
    }

    private void Check(RouteDefinition route, IEnumerable<string> channels, string at)
    {
        if (route.Channels.Count == 0)
            context.Defects.Error(DiagnosticCodes.RouteWithoutChannel, at, "The route names no channel, so nothing goes by it.",
                "Name at least one under Channels, or remove the route.");
        foreach (string channel in route.Channels.Where(channel => !channels.Contains(channel, Names.Comparer)))
            context.Defects.Error(
                DiagnosticCodes.UnknownChannel, $"{at}:Channels", $"There is no channel '{channel}'.",
                Names.SuggestOrDeclare(channel, [.. channels], "channel", "Notifications:Channels"));
    }

    private Duration Within(string text)
    {
        string at = $"{_path}:UndeliverableWithin";
        if (!Duration.TryParse(text, out Duration within, out string? problem))
            context.Defects.Error(DiagnosticCodes.InvalidTimeLimit, at, problem, "Write a time such as 24h or 1 working day.");
        else if (within.NeedsCalendar && !context.Names.HasDefaultCalendar)
            context.Defects.Error(DiagnosticCodes.WorkingTimeWithoutCalendar, at, "Working time has no calendar here.",
                "Name a default calendar, or write elapsed time such as 24h.");
        return within;
    }

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
