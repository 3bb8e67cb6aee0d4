using ComplaintFlow.Calendars;
using ComplaintFlow.Classification;
using ComplaintFlow.Conditions;
using ComplaintFlow.Detection;
using ComplaintFlow.Integration;
using ComplaintFlow.Notifications;
using ComplaintFlow.Practice;
using ComplaintFlow.Routing;
using ComplaintFlow.Settings;
using ComplaintFlow.Sla;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Rules.Building;

/// <summary>Builds rules in code, with the names that the configuration uses.</summary>
/// <remarks>
/// Thread-safe: a definition is immutable, and every call returns a changed copy. A named item is added, or changed if the name exists, as
/// a later layer of a configuration does it. Conditions, effects and lists come whole from the last call. Nothing is verified before
/// <see cref="RuleBookReader"/> reads the definition.
/// </remarks>
/// <example>
/// Start from the built-in workflow and add a calendar, a classification rule and a target:
/// <code>
/// RuleBookDefinition rules = RuleBookBuilder.Standard
///     .Currency("CNY")
///     .Calendar("office", c => (c with { TimeZone = "Asia/Shanghai", Sets = ["cn"] }).Week("Mon-Fri", "09:00-18:00"))
///     .Rule("safety", r => r
///         .When(c => c.Field("Text").ContainsAny("起火", "caught fire"))
///         .Then(t => t with { Tier = "Major", Flags = ["Safety"] }))
///     .Tier("Major", t => t.Rank(100))
///     .Always("Acceptance", t => t.Within("7 working days", "office").Until("Accepted", "Rejected"));
/// RuleBook book = RuleBookReader.Read(rules).OrThrow();
/// </code>
/// </example>
public static class RuleBookBuilder
{
    /// <summary>Gets rules with the built-in workflow and nothing else.</summary>
    public static RuleBookDefinition Standard { get; } = RuleBookSettings.Read(new SettingNode(""), new DiagnosticBag());

    /// <summary>Gets rules with a workflow that has no states yet.</summary>
    public static RuleBookDefinition Empty { get; } = new()
    {
        Workflow = new WorkflowDefinition
        {
            Regions = NamedItems.One(WorkflowDefinition.MainRegion, new RegionDefinition { States = NamedItems.None<StateDefinition>() }),
        },
    };

    /// <summary>Sets the currency of amounts that name none.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="code">The ISO 4217 code, such as <c>CNY</c>.</param>
    /// <returns>A changed copy of the rules.</returns>
    public static RuleBookDefinition Currency(this RuleBookDefinition rules, string code) => rules with { Currency = code };

    /// <summary>Sets the region of telephone numbers without a country code.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="code">The ISO 3166-1 code of the region, such as <c>CN</c>.</param>
    /// <returns>A changed copy of the rules.</returns>
    public static RuleBookDefinition TelephoneRegion(this RuleBookDefinition rules, string code) => rules with { TelephoneRegion = code };

    /// <summary>Declares a field.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="name">The name of the field.</param>
    /// <param name="kind">The kind of value that the field holds.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static RuleBookDefinition Field(this RuleBookDefinition rules, string name, FieldKind kind) =>
        rules with { Fields = rules.Fields.Put(name, kind) };

    /// <summary>Declares a milestone.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="name">The name of the milestone.</param>
    /// <param name="meaning">What it means that the milestone is reached, in words for people.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static RuleBookDefinition Milestone(this RuleBookDefinition rules, string name, string meaning) =>
        rules with { Milestones = rules.Milestones.Put(name, meaning) };

    /// <summary>Declares the predicates that the host provides.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="names">The names of the predicates. They replace those declared before.</param>
    /// <returns>A changed copy of the rules.</returns>
    public static RuleBookDefinition Predicates(this RuleBookDefinition rules, params string[] names) =>
        rules with { Predicates = [.. names] };

    /// <summary>Declares the effects that the host performs.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="names">The names of the effects. They replace those declared before.</param>
    /// <returns>A changed copy of the rules.</returns>
    public static RuleBookDefinition Effects(this RuleBookDefinition rules, params string[] names) => rules with { Effects = [.. names] };

    /// <summary>Adds or changes a working calendar.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="name">The name of the calendar.</param>
    /// <param name="configure">A function that returns the changed calendar.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="name"/> or <paramref name="configure"/> is <see langword="null"/>.
    /// </exception>
    public static RuleBookDefinition Calendar(
        this RuleBookDefinition rules, string name, Func<CalendarDefinition, CalendarDefinition> configure) =>
        rules with { Calendars = rules.Calendars.Change(name, new CalendarDefinition(), configure) };

    /// <summary>Sets the calendar whose time zone counts days if no calendar is named.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="name">The name of the calendar.</param>
    /// <returns>A changed copy of the rules.</returns>
    public static RuleBookDefinition DefaultCalendar(this RuleBookDefinition rules, string name) => rules with { DefaultCalendar = name };

    /// <summary>Adds or changes a classification rule.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="name">The name of the rule.</param>
    /// <param name="configure">A function that returns the changed rule.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="name"/> or <paramref name="configure"/> is <see langword="null"/>.
    /// </exception>
    public static RuleBookDefinition Rule(
        this RuleBookDefinition rules, string name, Func<ClassificationRuleDefinition, ClassificationRuleDefinition> configure) =>
        rules with
        {
            Classification = rules.Classification with
            {
                Rules = rules.Classification.Rules.Change(name, new ClassificationRuleDefinition(), configure),
            },
        };

    /// <summary>Adds or replaces a list of words that conditions share by name.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="list">The name of the list.</param>
    /// <param name="words">The words of the list.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentException"><paramref name="list"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="list"/> is <see langword="null"/>.</exception>
    public static RuleBookDefinition Words(this RuleBookDefinition rules, string list, params string[] words) =>
        rules with { Classification = rules.Classification with { Lists = rules.Classification.Lists.Put(list, [.. words]) } };

    /// <summary>Sets the characters that count as other characters when words are looked for.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="pairs">
    /// Entries of two characters each, such as <c>電电</c>: the first counts as the second. They replace the entries set before.
    /// </param>
    /// <returns>A changed copy of the rules.</returns>
    public static RuleBookDefinition Folding(this RuleBookDefinition rules, params string[] pairs) =>
        rules with { Classification = rules.Classification with { Folding = [.. pairs] } };

    /// <summary>Sets which rule of a group is applied.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="name">The name of the group.</param>
    /// <param name="take">How the rule is chosen.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static RuleBookDefinition Group(this RuleBookDefinition rules, string name, GroupChoice take) =>
        rules with
        {
            Classification = rules.Classification with
            {
                Groups = rules.Classification.Groups.Put(name, new RuleGroupDefinition { Take = take }),
            },
        };

    /// <summary>Adds or changes a classification model that the host provides.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="name">The name of the model.</param>
    /// <param name="configure">A function that returns the changed model.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="name"/> or <paramref name="configure"/> is <see langword="null"/>.
    /// </exception>
    public static RuleBookDefinition Model(this RuleBookDefinition rules, string name, Func<ModelDefinition, ModelDefinition> configure) =>
        rules with
        {
            Classification = rules.Classification with
            {
                Models = rules.Classification.Models.Change(name, new ModelDefinition(), configure),
            },
        };

    /// <summary>Adds or changes a tier.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="name">The name of the tier.</param>
    /// <param name="configure">A function that returns the changed tier.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="name"/> or <paramref name="configure"/> is <see langword="null"/>.
    /// </exception>
    public static RuleBookDefinition Tier(this RuleBookDefinition rules, string name, Func<TierDefinition, TierDefinition> configure) =>
        rules with { Sla = rules.Sla with { Tiers = rules.Sla.Tiers.Change(name, new TierDefinition(), configure) } };

    /// <summary>Adds or changes a target that applies to every complaint.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="target">The name of the target.</param>
    /// <param name="configure">A function that returns the changed target.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentException"><paramref name="target"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="target"/> or <paramref name="configure"/> is <see langword="null"/>.
    /// </exception>
    public static RuleBookDefinition Always(
        this RuleBookDefinition rules, string target, Func<TargetDefinition, TargetDefinition> configure) =>
        rules with { Sla = rules.Sla with { Always = rules.Sla.Always.Change(target, new TargetDefinition(), configure) } };

    /// <summary>Sets how a kind of duty is watched.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="kind">The kind of duty.</param>
    /// <param name="configure">A function that returns the changed settings.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is <see langword="null"/>.</exception>
    public static RuleBookDefinition Duty(
        this RuleBookDefinition rules, Complaints.DutyKind kind, Func<DutyDefinition, DutyDefinition> configure) =>
        rules with { Sla = rules.Sla with { Duties = rules.Sla.Duties.Change($"{kind}", new DutyDefinition(), configure) } };

    /// <summary>Adds or changes a cause for which clocks are paused.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="cause">The name of the cause.</param>
    /// <param name="configure">A function that returns the changed cause.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentException"><paramref name="cause"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="cause"/> or <paramref name="configure"/> is <see langword="null"/>.
    /// </exception>
    public static RuleBookDefinition Pause(this RuleBookDefinition rules, string cause, Func<PauseDefinition, PauseDefinition> configure) =>
        rules with { Sla = rules.Sla with { Pauses = rules.Sla.Pauses.Change(cause, new PauseDefinition(), configure) } };

    /// <summary>Sets the roles to which a complaint is escalated.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="roles">The roles, with the lowest level first.</param>
    /// <returns>A changed copy of the rules.</returns>
    public static RuleBookDefinition Chain(this RuleBookDefinition rules, params string[] roles) =>
        rules with { Sla = rules.Sla with { Chain = [.. roles] } };

    /// <summary>Changes the routing: who gets a complaint.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="configure">
    /// A function that returns the changed routing. You can start from <see cref="RoutingBuilder.Standard"/>.
    /// </param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is <see langword="null"/>.</exception>
    public static RuleBookDefinition Routing(this RuleBookDefinition rules, Func<RoutingDefinition, RoutingDefinition> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return rules with { Routing = configure(rules.Routing) };
    }

    /// <summary>Changes the authority: who may approve what is offered.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="configure">
    /// A function that returns the changed authority. You can start from <see cref="AuthorityBuilder.Standard"/>.
    /// </param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is <see langword="null"/>.</exception>
    public static RuleBookDefinition Authority(this RuleBookDefinition rules, Func<AuthorityDefinition, AuthorityDefinition> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return rules with { Authority = configure(rules.Authority) };
    }

    /// <summary>Adds or changes a publisher that events leave by. The host adds it with <c>AddEventPublisher</c> too.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="name">The name of the publisher, such as <c>rabbitmq</c>.</param>
    /// <param name="configure">A function that returns the changed publisher; if it is <see langword="null"/>, nothing of it
    /// changes.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static RuleBookDefinition EventPublisher(
        this RuleBookDefinition rules, string name, Func<EventPublisherDefinition, EventPublisherDefinition>? configure = null) =>
        rules with
        {
            Events = rules.Events with
            {
                Publishers = rules.Events.Publishers.Change(
                    name, new EventPublisherDefinition(), configure ?? (static publisher => publisher)),
            },
        };

    /// <summary>Changes the texts of letters to complainants.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="configure">A function that returns the changed letters.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is <see langword="null"/>.</exception>
    public static RuleBookDefinition Letters(this RuleBookDefinition rules, Func<LettersDefinition, LettersDefinition> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return rules with { Letters = configure(rules.Letters) };
    }

    /// <summary>Changes how complaints are settled: windows, rounds, least and greatest amounts.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="configure">A function that returns the changed settings.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is <see langword="null"/>.</exception>
    public static RuleBookDefinition Practice(this RuleBookDefinition rules, Func<PracticeDefinition, PracticeDefinition> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return rules with { Practice = configure(rules.Practice) };
    }

    /// <summary>Adds or changes an early-warning detector.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="name">The name of the detector.</param>
    /// <param name="configure">A function that returns the changed detector.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="name"/> or <paramref name="configure"/> is <see langword="null"/>.
    /// </exception>
    public static RuleBookDefinition Detector(
        this RuleBookDefinition rules, string name, Func<DetectorDefinition, DetectorDefinition> configure) =>
        rules with
        {
            EarlyWarning = new EarlyWarningDefinition
            {
                Detectors = rules.EarlyWarning.Detectors.Change(name, new DetectorDefinition(), configure),
            },
        };

    /// <summary>Sets the state in which the main region begins.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="state">The name of the state.</param>
    /// <returns>A changed copy of the rules.</returns>
    public static RuleBookDefinition Initial(this RuleBookDefinition rules, string state) =>
        rules.Region(WorkflowDefinition.MainRegion, region => region.Initial(state));

    /// <summary>Adds or changes a state of the main region.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="name">The name of the state.</param>
    /// <param name="configure">A function that returns the changed state.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="name"/> or <paramref name="configure"/> is <see langword="null"/>.
    /// </exception>
    public static RuleBookDefinition State(this RuleBookDefinition rules, string name, Func<StateDefinition, StateDefinition> configure) =>
        rules.Region(WorkflowDefinition.MainRegion, region => region.State(name, configure));

    /// <summary>Removes a state of the main region.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="name">The name of the state.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <remarks>You must also remove the transitions that lead to the state.</remarks>
    public static RuleBookDefinition WithoutState(this RuleBookDefinition rules, string name) =>
        rules.Region(WorkflowDefinition.MainRegion, region => region.WithoutState(name));

    /// <summary>Adds or changes a region.</summary>
    /// <param name="rules">The rules to change.</param>
    /// <param name="name">The name of the region.</param>
    /// <param name="configure">A function that returns the changed region.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="name"/> or <paramref name="configure"/> is <see langword="null"/>.
    /// </exception>
    public static RuleBookDefinition Region(
        this RuleBookDefinition rules, string name, Func<RegionDefinition, RegionDefinition> configure) =>
        rules with
        {
            Workflow = rules.Workflow with
            {
                Regions = rules.Workflow.Regions.Change(
                    name, new RegionDefinition { States = NamedItems.None<StateDefinition>() }, configure),
            },
        };
}
