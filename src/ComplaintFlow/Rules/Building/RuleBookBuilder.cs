using ComplaintFlow.Calendars;
using ComplaintFlow.Classification;
using ComplaintFlow.Conditions;
using ComplaintFlow.Detection;
using ComplaintFlow.Notifications;
using ComplaintFlow.Practice;
using ComplaintFlow.Routing;
using ComplaintFlow.Settings;
using ComplaintFlow.Sla;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Rules.Building;

/// <summary>
/// Puts rules together in code, in the words of the configuration. Every call gives a changed copy of a definition. What has a name is
/// added, or changed where the name is
/// known, as by a later layer of a configuration; conditions, effects and lists come whole from the last call. Nothing is verified before
/// <see cref="RuleBookReader"/> reads it.
/// A name that is blank is an <see cref="ArgumentException"/>. Thread-safe.
/// </summary>
public static class RuleBookBuilder
{
    /// <summary>Rules with the built-in workflow, and nothing else.</summary>
    public static RuleBookDefinition Standard { get; } = RuleBookSettings.Read(new SettingNode(""), new DiagnosticBag());

    /// <summary>Rules with a workflow that has no states yet.</summary>
    public static RuleBookDefinition Empty { get; } = new()
    {
        Workflow = new WorkflowDefinition
        {
            Regions = NamedItems.One(WorkflowDefinition.MainRegion, new RegionDefinition { States = NamedItems.None<StateDefinition>() }),
        },
    };

    /// <summary>Names the currency of amounts that name none, by its ISO 4217 code.</summary>
    public static RuleBookDefinition Currency(this RuleBookDefinition rules, string code) => rules with { Currency = code };

    /// <summary>Names the region of telephone numbers that say no country, by its ISO 3166-1 code.</summary>
    public static RuleBookDefinition TelephoneRegion(this RuleBookDefinition rules, string code) => rules with { TelephoneRegion = code };

    /// <summary>Declares a field.</summary>
    public static RuleBookDefinition Field(this RuleBookDefinition rules, string name, FieldKind kind) =>
        rules with { Fields = rules.Fields.Put(name, kind) };

    /// <summary>Declares a milestone and what it means.</summary>
    public static RuleBookDefinition Milestone(this RuleBookDefinition rules, string name, string meaning) =>
        rules with { Milestones = rules.Milestones.Put(name, meaning) };

    /// <summary>Declares the predicates of the host.</summary>
    public static RuleBookDefinition Predicates(this RuleBookDefinition rules, params string[] names) =>
        rules with { Predicates = [.. names] };

    /// <summary>Declares the effects of the host.</summary>
    public static RuleBookDefinition Effects(this RuleBookDefinition rules, params string[] names) => rules with { Effects = [.. names] };

    /// <summary>Adds or changes a working calendar.</summary>
    public static RuleBookDefinition Calendar(
        this RuleBookDefinition rules, string name, Func<CalendarDefinition, CalendarDefinition> shape) =>
        rules with { Calendars = rules.Calendars.Change(name, new CalendarDefinition(), shape) };

    /// <summary>Names the calendar by whose zone days are counted where none is named.</summary>
    public static RuleBookDefinition DefaultCalendar(this RuleBookDefinition rules, string name) => rules with { DefaultCalendar = name };

    /// <summary>Adds or changes a classification rule.</summary>
    public static RuleBookDefinition Rule(
        this RuleBookDefinition rules, string name, Func<ClassificationRuleDefinition, ClassificationRuleDefinition> shape) =>
        rules with
        {
            Classification = rules.Classification with
            {
                Rules = rules.Classification.Rules.Change(name, new ClassificationRuleDefinition(), shape),
            },
        };

    /// <summary>Adds or replaces a list of words that conditions share by name.</summary>
    public static RuleBookDefinition Words(this RuleBookDefinition rules, string list, params string[] words) =>
        rules with { Classification = rules.Classification with { Lists = rules.Classification.Lists.Put(list, [.. words]) } };

    /// <summary>Characters that count as others when words are looked for, two to an entry: <c>電电</c>.</summary>
    public static RuleBookDefinition Folding(this RuleBookDefinition rules, params string[] pairs) =>
        rules with { Classification = rules.Classification with { Folding = [.. pairs] } };

    /// <summary>Says which rule of a group has a say.</summary>
    public static RuleBookDefinition Group(this RuleBookDefinition rules, string name, GroupChoice take) =>
        rules with
        {
            Classification = rules.Classification with
            {
                Groups = rules.Classification.Groups.Put(name, new RuleGroupDefinition { Take = take }),
            },
        };

    /// <summary>Adds or changes a model of the host.</summary>
    public static RuleBookDefinition Model(this RuleBookDefinition rules, string name, Func<ModelDefinition, ModelDefinition> shape) =>
        rules with
        {
            Classification = rules.Classification with { Models = rules.Classification.Models.Change(name, new ModelDefinition(), shape) },
        };

    /// <summary>Adds or changes a tier.</summary>
    public static RuleBookDefinition Tier(this RuleBookDefinition rules, string name, Func<TierDefinition, TierDefinition> shape) =>
        rules with { Sla = rules.Sla with { Tiers = rules.Sla.Tiers.Change(name, new TierDefinition(), shape) } };

    /// <summary>Adds or changes a target that applies to every complaint.</summary>
    public static RuleBookDefinition Always(this RuleBookDefinition rules, string target, Func<TargetDefinition, TargetDefinition> shape) =>
        rules with { Sla = rules.Sla with { Always = rules.Sla.Always.Change(target, new TargetDefinition(), shape) } };

    /// <summary>How a kind of duty is watched, other than usual.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="shape">What is other than usual.</param>
    public static RuleBookDefinition Duty(
        this RuleBookDefinition rules, Complaints.DutyKind kind, Func<DutyDefinition, DutyDefinition> shape) =>
        rules with { Sla = rules.Sla with { Duties = rules.Sla.Duties.Change($"{kind}", new DutyDefinition(), shape) } };

    /// <summary>A cause for which promises stand still.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="cause">Its name.</param>
    /// <param name="shape">What it is.</param>
    public static RuleBookDefinition Pause(this RuleBookDefinition rules, string cause, Func<PauseDefinition, PauseDefinition> shape) =>
        rules with { Sla = rules.Sla with { Pauses = rules.Sla.Pauses.Change(cause, new PauseDefinition(), shape) } };

    /// <summary>The roles to which a complaint is escalated, the lowest level first.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="roles">The roles.</param>
    public static RuleBookDefinition Chain(this RuleBookDefinition rules, params string[] roles) =>
        rules with { Sla = rules.Sla with { Chain = [.. roles] } };

    /// <summary>Says who gets a complaint.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="shape">The routing; <see cref="RoutingBuilder.Standard"/> is a beginning.</param>
    public static RuleBookDefinition Routing(this RuleBookDefinition rules, Func<RoutingDefinition, RoutingDefinition> shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return rules with { Routing = shape(rules.Routing) };
    }

    /// <summary>Says who may approve what is offered.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="shape">The authority; <see cref="AuthorityBuilder.Standard"/> is a beginning.</param>
    public static RuleBookDefinition Authority(this RuleBookDefinition rules, Func<AuthorityDefinition, AuthorityDefinition> shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return rules with { Authority = shape(rules.Authority) };
    }

    /// <summary>Changes how letters to complainants read.</summary>
    public static RuleBookDefinition Letters(this RuleBookDefinition rules, Func<LettersDefinition, LettersDefinition> shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return rules with { Letters = shape(rules.Letters) };
    }

    /// <summary>Changes how complaints are settled: windows, rounds, least and greatest amounts.</summary>
    public static RuleBookDefinition Practice(this RuleBookDefinition rules, Func<PracticeDefinition, PracticeDefinition> shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return rules with { Practice = shape(rules.Practice) };
    }

    /// <summary>Adds or changes a detector of early warning.</summary>
    public static RuleBookDefinition Detector(
        this RuleBookDefinition rules, string name, Func<DetectorDefinition, DetectorDefinition> shape) =>
        rules with
        {
            EarlyWarning = new EarlyWarningDefinition
            {
                Detectors = rules.EarlyWarning.Detectors.Change(name, new DetectorDefinition(), shape),
            },
        };

    /// <summary>Says in which state the main region begins.</summary>
    public static RuleBookDefinition Initial(this RuleBookDefinition rules, string state) =>
        rules.Region(WorkflowDefinition.MainRegion, region => region.Initial(state));

    /// <summary>Adds or changes a state of the main region.</summary>
    public static RuleBookDefinition State(this RuleBookDefinition rules, string name, Func<StateDefinition, StateDefinition> shape) =>
        rules.Region(WorkflowDefinition.MainRegion, region => region.State(name, shape));

    /// <summary>Removes a state of the main region; what leads to it must go as well.</summary>
    public static RuleBookDefinition WithoutState(this RuleBookDefinition rules, string name) =>
        rules.Region(WorkflowDefinition.MainRegion, region => region.WithoutState(name));

    /// <summary>Adds or changes a region.</summary>
    public static RuleBookDefinition Region(this RuleBookDefinition rules, string name, Func<RegionDefinition, RegionDefinition> shape) =>
        rules with
        {
            Workflow = rules.Workflow with
            {
                Regions = rules.Workflow.Regions.Change(name, new RegionDefinition { States = NamedItems.None<StateDefinition>() }, shape),
            },
        };
}
