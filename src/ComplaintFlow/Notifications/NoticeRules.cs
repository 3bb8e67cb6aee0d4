using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Notifications;

/// <summary>Decides when notices are sent. Immutable, and shared by all threads.</summary>
/// <param name="definition">The settings of the configuration.</param>
/// <param name="hours">The calendar outside whose hours notices wait, or null if they never wait.</param>
/// <param name="window">The length of the window in which notices are combined, or zero if they are not.</param>
/// <param name="retries">The retry schedules of the channels that the rules name.</param>
/// <param name="undeliverableWithin">The time in which a complainant whom no notice reached must be reached otherwise.</param>
internal sealed class NoticeRules(
    NotificationsDefinition definition, WorkingCalendar? hours, TimeSpan window, IReadOnlyDictionary<string, RetrySchedule> retries,
    Duration undeliverableWithin)
{
    private static readonly RetrySchedule UsualRetry = RetrySchedule.Read(ChannelDefinition.UsualRetry);

    /// <summary>By which channels receivers get notices.</summary>
    public NoticeRoutes Routes { get; } = new([.. definition.Routes.Values]);

    /// <summary>The time in which a complainant whom no notice reached must be reached otherwise.</summary>
    public Duration UndeliverableWithin { get; } = undeliverableWithin;

    /// <summary>Gets the delay before the next try of a delivery, or null if it is given up.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="attempts">How often it was tried.</param>
    public TimeSpan? RetryAfter(string channel, int attempts) => retries.GetValueOrDefault(channel, UsualRetry).After(attempts);

    private readonly QuietDefinition _quiet = definition.Quiet ?? new QuietDefinition();
    private readonly long _window = window.Ticks;

    /// <summary>Whether any notices are combined.</summary>
    public bool Gathers => _window > 0;

    /// <summary>Whether a notice waits for others of its window.</summary>
    public bool IsGathered(Notice notice) => Gathers && !IsForComplainant(notice) && Has(definition.Digest!.Topics, notice.Topic);

    /// <summary>The earliest instant at which a notice may be sent.</summary>
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
