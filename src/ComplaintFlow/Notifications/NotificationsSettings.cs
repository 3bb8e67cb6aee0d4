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

    private static readonly SettingTable<ChannelDefinition> Channel = SettingTable.Of("Channel",
        "A channel of the host, and how often it tries.", new ChannelDefinition())
        .Words("Retry", c => c.Retry, (c, v) => c with { Retry = v },
            "The delays between the tries, such as [\"5s\", \"5m\", \"2h\"]; after the last one a delivery is given up.");

    private static readonly SettingTable<RouteDefinition> Route = SettingTable.Of("Route",
        "Which notices go by which channels.", new RouteDefinition())
        .Words("Topics", r => r.Topics, (r, v) => r with { Topics = v }, "The topics, such as Received (default: all).")
        .Words("Roles", r => r.Roles, (r, v) => r with { Roles = v },
            "The roles that get them, such as Complainant; Staff stands for everybody else (default: all).", SettingShape.Roles)
        .Words("Channels", r => r.Channels, (r, v) => r with { Channels = v }, "The channels, such as mail.");

    public static SettingTable<NotificationsDefinition> Table { get; } =
        SettingTable.Of("Notifications", "When notices leave.", new NotificationsDefinition())
        .Child("Quiet", Quiet, n => n.Quiet, (n, v) => n with { Quiet = v })
        .Child("Digest", Digest, n => n.Digest, (n, v) => n with { Digest = v })
        .Items("Channels", Channel, n => n.Channels, (n, v) => n with { Channels = v },
            "The channels that the rules name, such as mail, each with its retries. The host must have them.")
        .Items("Routes", Route, n => n.Routes, (n, v) => n with { Routes = v },
            "Which notices go by which channels, by names of your choice. A channel that no route names gets every notice.")
        .Duration("UndeliverableWithin", n => n.UndeliverableWithin, (n, v) => n with { UndeliverableWithin = v },
            "The time in which the owner must reach a complainant whom a notice could not reach, such as 24h.");
}
