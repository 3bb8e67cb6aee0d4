using ComplaintFlow.Settings;

namespace ComplaintFlow.Routing;

/// <summary>The settings of the section <c>Routing</c>.</summary>
internal static class RoutingSettings
{
    private static readonly SettingShape Strategies = new("Strategies");

    private static readonly SettingTable<HandlerDefinition> Handler = SettingTable.Of("Handler", "A handler.", new HandlerDefinition())
        .Words("Skills", h => h.Skills, (h, v) => h with { Skills = v },
            "What the handler can do, in words that rules ask for, such as electrical.")
        .Number("Weight", h => h.Weight, (h, v) => h with { Weight = v },
            "The share of the work (default 1): who has 2 gets twice as much as who has 1.");

    private static readonly SettingTable<DepartmentDefinition> Department =
        SettingTable.Of("Department", "A department.", new DepartmentDefinition())
        .Text("Supervisor", d => d.Supervisor, (d, v) => d with { Supervisor = v },
            "The role that is told of transfers to the department, such as QualityManager.", SettingShape.Role)
        .Strategy(d => d.Strategy, (d, v) => d with { Strategy = v }, "How its handlers are chosen; without it, as Routing:Strategy says.")
        .Items("Handlers", Handler, d => d.Handlers, (d, v) => d with { Handlers = v },
            "Its handlers by the ids of actors; a host with a directory of its own needs none.", areWords: false);

    private static readonly SettingTable<RoutingRuleDefinition> Rule = SettingTable.Of("RoutingRule",
        "A routing rule: if its condition holds, it names a department.", new RoutingRuleDefinition())
        .Number("Order", r => r.Order, (r, v) => r with { Order = v },
            "Rules are tested from the lowest order to the highest; the first that holds decides (default 0).")
        .Condition("When", r => r.When, (r, v) => r with { When = v }, "The condition of the rule.")
        .Text("Department", r => r.Department, (r, v) => r with { Department = v }, "The department, one of those under Departments.")
        .Words("Skills", r => r.Skills, (r, v) => r with { Skills = v }, "The skills that its handler should have, such as electrical.")
        .Text("External", r => r.External, (r, v) => r with { External = v },
            "The procedure outside by which such complaints are handled, such as shipping-terms.");

    public static SettingTable<RoutingDefinition> Table { get; } =
        SettingTable.Of("Routing", "Who gets a complaint.", new RoutingDefinition())
        .Resolved("Preset", SettingShape.OneOf("preset", "standard"),
            "The built-in rules to start from: standard, departments by the ground of the complaint; without it, routing "
            + "starts from nothing.")
        .Choice<RoutingStart>("At", r => r.At, (r, v) => r with { At = v },
            "From when on complaints find their way by themselves: Receipt, Acceptance or None (default Receipt).")
        .Strategy(r => r.Strategy, (r, v) => r with { Strategy = v },
            "How handlers are chosen if their department has no Strategy; the first strategy that finds one decides.")
        .Number("MaxTransfers", r => r.MaxTransfers, (r, v) => r with { MaxTransfers = v },
            "How often a complaint may be transferred (default 2); one more transfer escalates it instead.")
        .Words("Afresh", r => r.Afresh, (r, v) => r with { Afresh = v },
            "The states whose entering gives the complaint to a handler who did not have it before, such as SecondHandling.")
        .Words("Except", r => r.Except, (r, v) => r with { Except = v },
            "Declared fields that hold ids of actors who must not get the complaint, such as ComplainedAbout.")
        .Items("Departments", Department, r => r.Departments, (r, v) => r with { Departments = v },
            "Departments by name, such as QualityManagement.")
        .Items("Rules", Rule, r => r.Rules, (r, v) => r with { Rules = v },
            "Routing rules by name, such as quality; the first one that holds names the department.");

    private static SettingTable<T> Strategy<T>(
        this SettingTable<T> table, Func<T, IReadOnlyList<RoutingStrategy>> get, Func<T, IReadOnlyList<RoutingStrategy>, T> set,
        string description)
        where T : class => table.Add(
            "Strategy", Strategies, description,
            (value, reader) => reader.Words("Strategy") is { } words ? set(value, Read(words, reader)) : value,
            (value, map) => map.Words("Strategy", [.. get(value).Select(strategy => strategy.ToString())]));

    private static RoutingStrategy[] Read(IReadOnlyList<string> words, SettingReader reader) =>
        [.. words.Select(word => reader.Choice<RoutingStrategy>(word, "Strategy", "a strategy", "strategy")).OfType<RoutingStrategy>()];
}
