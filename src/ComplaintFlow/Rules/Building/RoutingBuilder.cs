using ComplaintFlow.Conditions;
using ComplaintFlow.Routing;
using ComplaintFlow.Rules.Presets;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Rules.Building;

/// <summary>Departments, their handlers, and rules that name them. See <see cref="RuleBookBuilder"/>.</summary>
public static class RoutingBuilder
{
    /// <summary>
    /// The preset <c>standard</c>: quality to quality management, contract disputes to top management, shipping formalities to the
    /// procedure outside.
    /// </summary>
    public static RoutingDefinition Standard { get; } = Preset();

    /// <summary>From when on complaints find their way by themselves.</summary>
    /// <param name="routing">The routing.</param>
    /// <param name="start">The occasion.</param>
    public static RoutingDefinition At(this RoutingDefinition routing, RoutingStart start) => routing with { At = start };

    /// <summary>How handlers are chosen where their department says nothing; the first strategy that names one decides.</summary>
    /// <param name="routing">The routing.</param>
    /// <param name="strategies">The strategies.</param>
    public static RoutingDefinition Strategy(this RoutingDefinition routing, params RoutingStrategy[] strategies) =>
        routing with { Strategy = [.. strategies] };

    /// <summary>How often a complaint may be transferred.</summary>
    /// <param name="routing">The routing.</param>
    /// <param name="times">How often.</param>
    public static RoutingDefinition MaxTransfers(this RoutingDefinition routing, int times) => routing with { MaxTransfers = times };

    /// <summary>The states whose entering gives the complaint to a handler who did not have it before.</summary>
    /// <param name="routing">The routing.</param>
    /// <param name="states">The states.</param>
    public static RoutingDefinition Afresh(this RoutingDefinition routing, params string[] states) => routing with { Afresh = [.. states] };

    /// <summary>Declared fields that hold ids of actors who must not get the complaint.</summary>
    /// <param name="routing">The routing.</param>
    /// <param name="fields">The fields.</param>
    public static RoutingDefinition Except(this RoutingDefinition routing, params string[] fields) => routing with { Except = [.. fields] };

    /// <summary>Adds or changes a department.</summary>
    /// <param name="routing">The routing.</param>
    /// <param name="name">Its name.</param>
    /// <param name="shape">What it is.</param>
    public static RoutingDefinition Department(
        this RoutingDefinition routing, string name, Func<DepartmentDefinition, DepartmentDefinition> shape) =>
        routing with { Departments = routing.Departments.Change(name, new DepartmentDefinition(), shape) };

    /// <summary>The role that is told of transfers to the department.</summary>
    /// <param name="department">The department.</param>
    /// <param name="role">The role.</param>
    public static DepartmentDefinition Supervisor(this DepartmentDefinition department, string role) =>
        department with { Supervisor = role };

    /// <summary>How handlers of the department are chosen; the first strategy that names one decides.</summary>
    /// <param name="department">The department.</param>
    /// <param name="strategies">The strategies.</param>
    public static DepartmentDefinition Strategy(this DepartmentDefinition department, params RoutingStrategy[] strategies) =>
        department with { Strategy = [.. strategies] };

    /// <summary>Adds or changes a handler.</summary>
    /// <param name="department">The department.</param>
    /// <param name="id">The id of the actor.</param>
    /// <param name="weight">The share of the work.</param>
    /// <param name="skills">What the handler can do.</param>
    public static DepartmentDefinition Handler(this DepartmentDefinition department, string id, int weight = 1, params string[] skills) =>
        department with { Handlers = department.Handlers.Put(id, new HandlerDefinition { Weight = weight, Skills = [.. skills] }) };

    /// <summary>Adds or changes a rule.</summary>
    /// <param name="routing">The routing.</param>
    /// <param name="name">Its name.</param>
    /// <param name="shape">What it is.</param>
    public static RoutingDefinition Rule(
        this RoutingDefinition routing, string name, Func<RoutingRuleDefinition, RoutingRuleDefinition> shape) =>
        routing with { Rules = routing.Rules.Change(name, new RoutingRuleDefinition(), shape) };

    /// <summary>Rules are asked from the lowest order to the highest.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="order">The order.</param>
    public static RoutingRuleDefinition Order(this RoutingRuleDefinition rule, int order) => rule with { Order = order };

    /// <summary>The condition of the rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="shape">The condition.</param>
    public static RoutingRuleDefinition When(this RoutingRuleDefinition rule, Func<ConditionDefinition, ConditionDefinition> shape) =>
        rule with { When = ConditionBuilder.Of(shape) };

    /// <summary>The department, and the skills that its handler should have.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="department">The department.</param>
    /// <param name="skills">The skills.</param>
    public static RoutingRuleDefinition To(this RoutingRuleDefinition rule, string department, params string[] skills) =>
        rule with { Department = department, Skills = [.. skills] };

    /// <summary>The procedure outside by which such complaints are handled.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="procedure">Its name.</param>
    public static RoutingRuleDefinition Outside(this RoutingRuleDefinition rule, string procedure) => rule with { External = procedure };

    private static RoutingDefinition Preset() =>
        RoutingSettings.Table.Read(new SettingReader(SectionPresets.Routing.Alone(), new SettingContext(new DiagnosticBag())));
}
