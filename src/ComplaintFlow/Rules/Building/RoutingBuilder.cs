using ComplaintFlow.Conditions;
using ComplaintFlow.Routing;
using ComplaintFlow.Rules.Presets;

namespace ComplaintFlow.Rules.Building;

/// <summary>Builds departments, their handlers and routing rules in code. See <see cref="RuleBookBuilder"/>.</summary>
public static class RoutingBuilder
{
    /// <summary>
    /// Gets the preset <c>standard</c>: quality goes to quality management, contract disputes go to top management, and shipping
    /// formalities go to the external procedure.
    /// </summary>
    public static RoutingDefinition Standard { get; } = SectionPresets.Routing.Read(RoutingSettings.Table);

    /// <summary>Sets when complaints begin to be routed automatically.</summary>
    /// <param name="routing">The routing to change.</param>
    /// <param name="start">The occasion.</param>
    /// <returns>A changed copy of the routing.</returns>
    public static RoutingDefinition At(this RoutingDefinition routing, RoutingStart start) => routing with { At = start };

    /// <summary>Sets how handlers are chosen in departments that set no strategy of their own.</summary>
    /// <param name="routing">The routing to change.</param>
    /// <param name="strategies">The strategies. The first one that finds a handler decides.</param>
    /// <returns>A changed copy of the routing.</returns>
    public static RoutingDefinition Strategy(this RoutingDefinition routing, params RoutingStrategy[] strategies) =>
        routing with { Strategy = [.. strategies] };

    /// <summary>Sets how often a complaint may be transferred.</summary>
    /// <param name="routing">The routing to change.</param>
    /// <param name="times">The number of transfers.</param>
    /// <returns>A changed copy of the routing.</returns>
    public static RoutingDefinition MaxTransfers(this RoutingDefinition routing, int times) => routing with { MaxTransfers = times };

    /// <summary>
    /// Sets the states that require a new handler: entering one gives the complaint to a handler who did not have it before.
    /// </summary>
    /// <param name="routing">The routing to change.</param>
    /// <param name="states">The names of the states.</param>
    /// <returns>A changed copy of the routing.</returns>
    public static RoutingDefinition Afresh(this RoutingDefinition routing, params string[] states) => routing with { Afresh = [.. states] };

    /// <summary>Sets the declared fields that hold the ids of actors who must not get the complaint.</summary>
    /// <param name="routing">The routing to change.</param>
    /// <param name="fields">The names of the fields.</param>
    /// <returns>A changed copy of the routing.</returns>
    public static RoutingDefinition Except(this RoutingDefinition routing, params string[] fields) => routing with { Except = [.. fields] };

    /// <summary>Adds or changes a department.</summary>
    /// <param name="routing">The routing to change.</param>
    /// <param name="name">The name of the department.</param>
    /// <param name="configure">A function that returns the changed department.</param>
    /// <returns>A changed copy of the routing.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="name"/> or <paramref name="configure"/> is <see langword="null"/>.
    /// </exception>
    public static RoutingDefinition Department(
        this RoutingDefinition routing, string name, Func<DepartmentDefinition, DepartmentDefinition> configure) =>
        routing with { Departments = routing.Departments.Change(name, new DepartmentDefinition(), configure) };

    /// <summary>Sets the role that is told of transfers to the department.</summary>
    /// <param name="department">The department to change.</param>
    /// <param name="role">The role.</param>
    /// <returns>A changed copy of the department.</returns>
    public static DepartmentDefinition Supervisor(this DepartmentDefinition department, string role) =>
        department with { Supervisor = role };

    /// <summary>Sets how handlers of the department are chosen.</summary>
    /// <param name="department">The department to change.</param>
    /// <param name="strategies">The strategies. The first one that finds a handler decides.</param>
    /// <returns>A changed copy of the department.</returns>
    public static DepartmentDefinition Strategy(this DepartmentDefinition department, params RoutingStrategy[] strategies) =>
        department with { Strategy = [.. strategies] };

    /// <summary>Adds or replaces a handler.</summary>
    /// <param name="department">The department to change.</param>
    /// <param name="id">The id of the actor.</param>
    /// <param name="weight">The handler's share of the work, relative to the others.</param>
    /// <param name="skills">The skills of the handler.</param>
    /// <returns>A changed copy of the department.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    public static DepartmentDefinition Handler(this DepartmentDefinition department, string id, int weight = 1, params string[] skills) =>
        department with { Handlers = department.Handlers.Put(id, new HandlerDefinition { Weight = weight, Skills = [.. skills] }) };

    /// <summary>Adds or changes a routing rule.</summary>
    /// <param name="routing">The routing to change.</param>
    /// <param name="name">The name of the rule.</param>
    /// <param name="configure">A function that returns the changed rule.</param>
    /// <returns>A changed copy of the routing.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="name"/> or <paramref name="configure"/> is <see langword="null"/>.
    /// </exception>
    public static RoutingDefinition Rule(
        this RoutingDefinition routing, string name, Func<RoutingRuleDefinition, RoutingRuleDefinition> configure) =>
        routing with { Rules = routing.Rules.Change(name, new RoutingRuleDefinition(), configure) };

    /// <summary>Sets the order of the rule.</summary>
    /// <param name="rule">The rule to change.</param>
    /// <param name="order">The order. Rules are evaluated from the lowest to the highest.</param>
    /// <returns>A changed copy of the rule.</returns>
    public static RoutingRuleDefinition Order(this RoutingRuleDefinition rule, int order) => rule with { Order = order };

    /// <summary>Sets the condition of the rule.</summary>
    /// <param name="rule">The rule to change.</param>
    /// <param name="configure">A function that returns the condition.</param>
    /// <returns>A changed copy of the rule.</returns>
    public static RoutingRuleDefinition When(this RoutingRuleDefinition rule, Func<ConditionDefinition, ConditionDefinition> configure) =>
        rule with { When = ConditionBuilder.Of(configure) };

    /// <summary>Sets the department that gets the complaint.</summary>
    /// <param name="rule">The rule to change.</param>
    /// <param name="department">The name of the department.</param>
    /// <param name="skills">The skills that the handler should have.</param>
    /// <returns>A changed copy of the rule.</returns>
    public static RoutingRuleDefinition To(this RoutingRuleDefinition rule, string department, params string[] skills) =>
        rule with { Department = department, Skills = [.. skills] };

    /// <summary>Sets the external procedure by which the complaint is handled.</summary>
    /// <param name="rule">The rule to change.</param>
    /// <param name="procedure">The name of the procedure.</param>
    /// <returns>A changed copy of the rule.</returns>
    public static RoutingRuleDefinition Outside(this RoutingRuleDefinition rule, string procedure) => rule with { External = procedure };
}
