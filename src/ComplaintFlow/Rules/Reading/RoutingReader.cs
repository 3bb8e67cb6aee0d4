using ComplaintFlow.Conditions;
using ComplaintFlow.Routing;
using ComplaintFlow.Rules.Presets;

namespace ComplaintFlow.Rules.Reading;

/// <summary>Reads the section <c>Routing</c>. A preset is laid under it already.</summary>
internal static class RoutingReader
{
    public static RoutingDefinition Read(Section section)
    {
        section.Text(SectionPresets.Key);
        return new RoutingDefinition
        {
            At = section.Choice<RoutingStart>("At") ?? RoutingStart.Receipt,
            Strategy = Strategies(section),
            MaxTransfers = section.Has("MaxTransfers") ? section.Number("MaxTransfers") : new RoutingDefinition().MaxTransfers,
            Afresh = section.Words("Afresh"),
            Except = section.Words("Except"),
            Departments = section.Map("Departments", department => new DepartmentDefinition
            {
                Supervisor = department.Text("Supervisor"),
                Strategy = Strategies(department),
                Handlers = department.Map("Handlers", handler => new HandlerDefinition
                {
                    Skills = handler.Words("Skills"),
                    Weight = handler.Has("Weight") ? handler.Number("Weight") : 1,
                }),
            }),
            Rules = section.Map("Rules", rule => new RoutingRuleDefinition
            {
                Order = rule.Number("Order"),
                When = rule.Condition("When"),
                Department = rule.Text("Department"),
                Skills = rule.Words("Skills"),
                External = rule.Text("External"),
            }),
        };
    }

    private static RoutingStrategy[] Strategies(Section section)
    {
        var strategies = new List<RoutingStrategy>();
        foreach (string word in section.Words("Strategy"))
        {
            if (Names.TryRead(word, out RoutingStrategy strategy))
                strategies.Add(strategy);
            else
                section.Defects.Error(DiagnosticCodes.InvalidSettingValue, $"{section.Path}:Strategy", $"'{word}' is not a strategy.", Names.Suggest(word, Enum.GetNames<RoutingStrategy>(), "strategy"));
        }
        return [.. strategies];
    }
}
