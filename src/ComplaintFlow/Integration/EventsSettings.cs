using ComplaintFlow.Settings;

namespace ComplaintFlow.Integration;

/// <summary>The settings of the section <c>Events</c>.</summary>
internal static class EventsSettings
{
    private static readonly SettingTable<EventPublisherDefinition> Publisher = SettingTable.Of("EventPublisher",
        "A publisher that events leave by.", new EventPublisherDefinition())
        .Words("Types", p => p.Types, (p, v) => p with { Types = v },
            "The types of events that it gets, such as complaint.closed.v1 (default: all).")
        .Words("Retry", p => p.Retry, (p, v) => p with { Retry = v },
            "The delays between the tries, such as [\"5s\", \"1m\", \"1h\"]; after the last one an event is given up, and the later events of "
            + "its complaint wait until it is sent again.");

    public static SettingTable<EventsDefinition> Table { get; } = SettingTable.Of("Events",
        "Which events other systems get. Without a publisher, no event is written.", new EventsDefinition())
        .Items("Publishers", Publisher, e => e.Publishers, (e, v) => e with { Publishers = v },
            "The publishers by name, such as rabbitmq. One host at least must have each.");
}
