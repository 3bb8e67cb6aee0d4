using ComplaintFlow.Settings;

namespace ComplaintFlow.Notifications;

/// <summary>The settings of the section <c>Notifications</c>.</summary>
internal static class NotificationsSettings
{
    private static readonly SettingTable<QuietDefinition> Quiet = SettingTable.Of("Quiet",
        "Notices to staff wait until a calendar opens; what the complainant gets never waits.", new QuietDefinition())
        .Text("Calendar", q => q.Calendar, (q, v) => q with { Calendar = v },
            "The calendar outside of whose hours it is quiet, one of those under Calendars.")
        .Words("ExceptTiers", q => q.ExceptTiers, (q, v) => q with { ExceptTiers = v },
            "The tiers whose notices do not wait, such as Major.")
        .Words("ExceptTopics", q => q.ExceptTopics, (q, v) => q with { ExceptTopics = v },
            "The topics that do not wait, such as Escalated.");

    private static readonly SettingTable<DigestDefinition> Digest = SettingTable.Of("Digest",
        "Notices to staff are gathered: one for each receiver and window of time.", new DigestDefinition())
        .Duration("Every", d => d.Every, (d, v) => d with { Every = v }, "The length of a window in elapsed time, such as 30m or 1h.")
        .Words("Topics", d => d.Topics, (d, v) => d with { Topics = v }, "The topics that are gathered (default StepTaken).");

    public static SettingTable<NotificationsDefinition> Table { get; } =
        SettingTable.Of("Notifications", "When notices leave.", new NotificationsDefinition())
        .Child("Quiet", Quiet, n => n.Quiet, (n, v) => n with { Quiet = v })
        .Child("Digest", Digest, n => n.Digest, (n, v) => n with { Digest = v });
}
