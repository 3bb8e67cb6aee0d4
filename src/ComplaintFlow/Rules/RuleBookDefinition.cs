using System.Collections.ObjectModel;
using ComplaintFlow.Calendars;
using ComplaintFlow.Classification;
using ComplaintFlow.Collections;
using ComplaintFlow.Conditions;
using ComplaintFlow.Detection;
using ComplaintFlow.Notifications;
using ComplaintFlow.Practice;
using ComplaintFlow.Routing;
using ComplaintFlow.Sla;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Rules;

/// <summary>All rules as data, before they are verified and compiled.</summary>
public sealed record RuleBookDefinition
{
    /// <summary>The currency of amounts that name none (ISO 4217); null where every amount must name one.</summary>
    public string? Currency { get; init; }

    /// <summary>The region (ISO 3166-1, such as <c>CN</c>) of telephone numbers that say no country; null is <c>CN</c>.</summary>
    public string? TelephoneRegion { get; init; }

    /// <summary>The fields of the host's own, by name.</summary>
    public IReadOnlyDictionary<string, FieldKind> Fields { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, FieldKind>.Empty;

    /// <summary>The milestones of the host's own, with what they mean.</summary>
    public IReadOnlyDictionary<string, string> Milestones { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The predicates that the host implements in code.</summary>
    public IReadOnlyList<string> Predicates { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The effects that the host performs after the commit.</summary>
    public IReadOnlyList<string> Effects { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The working calendars by name.</summary>
    public IReadOnlyDictionary<string, CalendarDefinition> Calendars { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, CalendarDefinition>.Empty;

    /// <summary>
    /// The calendar by whose zone days are counted where none is named: by timeouts of states, tasks and windows of <see cref="Practice"/>.
    /// Null for the zone in which all calendars
    /// lie; where there are none, or they lie in several zones, such days are those of UTC.
    /// </summary>
    public string? DefaultCalendar { get; init; }

    /// <summary>The classification rules.</summary>
    public ClassificationDefinition Classification { get; init; } = new();

    /// <summary>The promises of time.</summary>
    public SlaDefinition Sla { get; init; } = new();

    /// <summary>Who gets a complaint.</summary>
    public RoutingDefinition Routing { get; init; } = new();

    /// <summary>Who may approve what is offered.</summary>
    public AuthorityDefinition Authority { get; init; } = new();

    /// <summary>What is watched for across complaints.</summary>
    public EarlyWarningDefinition EarlyWarning { get; init; } = new();

    /// <summary>When notices leave.</summary>
    public NotificationsDefinition Notifications { get; init; } = new();

    /// <summary>How letters to complainants read.</summary>
    public LettersDefinition Letters { get; init; } = new();

    /// <summary>How complaints are settled.</summary>
    public PracticeDefinition Practice { get; init; } = new();

    /// <summary>The workflow.</summary>
    public required WorkflowDefinition Workflow { get; init; }
}
