using System.Text.Json.Nodes;
using ComplaintFlow.Calendars;
using ComplaintFlow.Detection;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Rules.Canonical;

/// <summary>Writes definitions in the form that the configuration uses. Presets are resolved, defaults left out.</summary>
internal static class DefinitionWriter
{
    public const string WorkflowKey = "Workflow";

    public static JsonObject Write(RuleBookDefinition book) => new Map()
        .Text("Currency", book.Currency)
        .Text("TelephoneRegion", book.TelephoneRegion?.ToUpperInvariant())
        .All("Fields", book.Fields, kind => JsonValue.Create(kind.ToString()))
        .All("Milestones", book.Milestones, meaning => JsonValue.Create(meaning))
        .Words("Predicates", book.Predicates)
        .Words("Effects", book.Effects)
        .All("Calendars", book.Calendars, Write)
        .Text("UsualCalendar", book.UsualCalendar)
        .Child("Classification", ClassificationWriter.Write(book.Classification))
        .Child("Sla", SlaWriter.Write(book.Sla))
        .Child("Routing", RoutingWriter.Write(book.Routing))
        .Child("Authority", AuthorityWriter.Write(book.Authority, book.Currency))
        .Child("EarlyWarning", new Map().All("Detectors", book.EarlyWarning.Detectors, Write))
        .Child("Notifications", Write(book.Notifications))
        .Child("Letters", new Map().Text("Organisation", book.Letters.Organisation).Text("TimeZone", book.Letters.TimeZone)
            .All("Templates", book.Letters.Templates, text => JsonValue.Create(text))
            .All("Subjects", book.Letters.Subjects, text => JsonValue.Create(text)))
        .Child("Practice", PracticeWriter.Write(book.Practice))
        .Child(WorkflowKey, WorkflowWriter.Write(book.Workflow))
        .Json;

    private static JsonObject Write(DetectorDefinition detector) => new Map()
        .Text("Kind", detector.Kind?.ToString())
        .Words("Same", detector.Same)
        .Number("AtLeast", detector.AtLeast)
        .Duration("Within", detector.Within)
        .Number("Similarity", detector.Similarity)
        .Child("Then", new Map()
            .Words("Flags", detector.Then.Flags)
            .Text("Tier", detector.Then.Tier)
            .Text("Priority", detector.Then.Priority?.ToString())
            .Text("Do", detector.Then.Do)
            .Words("Notify", detector.Then.Notify))
        .Json;

    private static Map Write(NotificationsDefinition notifications) => new Map()
        .Child("Quiet", notifications.Quiet is not { } quiet ? new Map() : new Map()
            .Text("Calendar", quiet.Calendar).Words("ExceptTiers", quiet.ExceptTiers).Words("ExceptTopics", quiet.ExceptTopics))
        .Child("Digest", notifications.Digest is not { } digest ? new Map() : new Map()
            .Duration("Every", digest.Every).Words("Topics", digest.Topics));

    private static JsonObject Write(CalendarDefinition calendar) => new Map()
        .Text("TimeZone", calendar.TimeZone)
        .All("Week", calendar.Week, hours => JsonValue.Create(hours))
        .All("Days", calendar.Days, hours => JsonValue.Create(hours))
        .Words("Sets", calendar.Sets)
        .Json;
}
