using System.Text.Json.Nodes;
using ComplaintFlow.Routing;

namespace ComplaintFlow.Rules.Canonical;

/// <summary>Writes routing in the form that the configuration uses.</summary>
internal static class RoutingWriter
{
    private static readonly RoutingDefinition Default = new();

    public static Map Write(RoutingDefinition routing)
    {
        Map map = new Map()
            .Text("At", routing.At == Default.At ? null : routing.At.ToString())
            .Strategy(routing.Strategy)
            .Words("Afresh", routing.Afresh)
            .Words("Except", routing.Except)
            .All("Departments", routing.Departments, department => new Map()
                .Text("Supervisor", department.Supervisor).Strategy(department.Strategy).All("Handlers", department.Handlers, Handler).Json)
            .All("Rules", routing.Rules, Rule);
        return routing.MaxTransfers == Default.MaxTransfers ? map : map.Count("MaxTransfers", routing.MaxTransfers);
    }

    private static JsonObject Handler(HandlerDefinition handler) => (handler.Weight == 1 ? new Map() : new Map().Count("Weight", handler.Weight)).Words("Skills", handler.Skills).Json;

    private static JsonObject Rule(RoutingRuleDefinition rule) => new Map()
        .Number("Order", rule.Order)
        .Condition("When", rule.When)
        .Text("Department", rule.Department)
        .Words("Skills", rule.Skills)
        .Text("External", rule.External)
        .Json;

    private static Map Strategy(this Map map, IReadOnlyList<RoutingStrategy> strategies) => map.Words("Strategy", [.. strategies.Select(strategy => strategy.ToString())]);
}
