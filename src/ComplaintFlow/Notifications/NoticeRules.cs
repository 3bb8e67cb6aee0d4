using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Notifications;

/// <summary>When notices leave. Immutable, shared by all threads.</summary>
/// <param name="definition">What the configuration says.</param>
/// <param name="hours">Outside of its hours it is quiet; null where it never is.</param>
/// <param name="window">In which notices are gathered; zero where none are.</param>
internal sealed class NoticeRules(NotificationsDefinition definition, WorkingCalendar? hours, TimeSpan window)
{
    private readonly QuietDefinition _quiet = definition.Quiet ?? new QuietDefinition();
    private readonly long _window = window.Ticks;

    /// <summary>Whether anything is gathered at all.</summary>
    public bool Gathers => _window > 0;

    /// <summary>Whether a notice waits for others of its window.</summary>
    public bool IsGathered(Notice notice) => Gathers && !IsForComplainant(notice) && Has(definition.Digest!.Topics, notice.Topic);

    /// <summary>The instant from which a notice may leave.</summary>
    public DateTimeOffset LeavesAt(Notice notice)
    {
        DateTimeOffset at = notice.At;
        if (IsForComplainant(notice))
            return at;
        if (IsGathered(notice))
            at = new DateTimeOffset(((at.UtcTicks / _window) + 1) * _window, TimeSpan.Zero);
        return hours is null || Has(_quiet.ExceptTopics, notice.Topic) || (notice.Tier is { } tier && Has(_quiet.ExceptTiers, tier)) ? at
            : hours.NextOpening(at);
    }

    private static bool IsForComplainant(Notice notice) => Has(notice.Recipients, Roles.Complainant);

    private static bool Has(IReadOnlyList<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
