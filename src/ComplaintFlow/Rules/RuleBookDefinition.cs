using System.Collections.ObjectModel;
using ComplaintFlow.Calendars;
using ComplaintFlow.Classification;
using ComplaintFlow.Collections;
using ComplaintFlow.Conditions;
using ComplaintFlow.Detection;
using ComplaintFlow.Integration;
using ComplaintFlow.Notifications;
using ComplaintFlow.Practice;
using ComplaintFlow.Routing;
using ComplaintFlow.Sla;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Rules;

/// <summary>Represents all rules as data, before they are verified and compiled.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record RuleBookDefinition
{
    /// <summary>
    /// The currency of amounts that name none, as an ISO 4217 code. If it is <see langword="null"/>, every amount must name its currency.
    /// </summary>
    public string? Currency { get; init; }

    /// <summary>
    /// The region of telephone numbers without a country code, as an ISO 3166-1 code such as <c>CN</c>. If it is <see langword="null"/>,
    /// the region is <c>CN</c>.
    /// </summary>
    public string? TelephoneRegion { get; init; }

    /// <summary>The fields that the host declares, by name.</summary>
    public IReadOnlyDictionary<string, FieldKind> Fields { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, FieldKind>.Empty;

    /// <summary>The milestones that the host declares, by name, with their meaning.</summary>
    public IReadOnlyDictionary<string, string> Milestones { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The names of the predicates that the host implements in code.</summary>
    public IReadOnlyList<string> Predicates { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The names of the effects that the host performs after the commit.</summary>
    public IReadOnlyList<string> Effects { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The working calendars by name.</summary>
    public IReadOnlyDictionary<string, CalendarDefinition> Calendars { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, CalendarDefinition>.Empty;

    /// <summary>The name of the calendar whose time zone counts days if no calendar is named.</summary>
    /// <remarks>
    /// It applies to timeouts of states, to tasks and to the windows of <see cref="Practice"/>. If it is <see langword="null"/> and all
    /// calendars lie in one time zone, that zone counts the days. If there are no calendars, or they lie in several zones, the days are
    /// those of UTC.
    /// </remarks>
    public string? DefaultCalendar { get; init; }

    /// <summary>The classification rules.</summary>
    public ClassificationDefinition Classification { get; init; } = new();

    /// <summary>The time limits.</summary>
    public SlaDefinition Sla { get; init; } = new();

    /// <summary>The routing: who gets a complaint.</summary>
    public RoutingDefinition Routing { get; init; } = new();

    /// <summary>The authority: who may approve what is offered.</summary>
    public AuthorityDefinition Authority { get; init; } = new();

    /// <summary>The early warning: detectors across complaints.</summary>
    public EarlyWarningDefinition EarlyWarning { get; init; } = new();

    /// <summary>The settings that say when notices are sent.</summary>
    public NotificationsDefinition Notifications { get; init; } = new();

    /// <summary>Which events other systems get.</summary>
    public EventsDefinition Events { get; init; } = new();

    /// <summary>The texts of letters to complainants.</summary>
    public LettersDefinition Letters { get; init; } = new();

    /// <summary>The practice: how complaints are settled.</summary>
    public PracticeDefinition Practice { get; init; } = new();

    /// <summary>The workflow.</summary>
    public required WorkflowDefinition Workflow { get; init; }
}
