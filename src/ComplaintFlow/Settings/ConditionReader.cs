using ComplaintFlow.Conditions;

namespace ComplaintFlow.Settings;

/// <summary>
/// Reads conditions. A single value means equal, a list means one of, and a map names operators. <c>All</c>, <c>Any</c> and <c>Not</c>
/// combine conditions.
/// </summary>
internal static class ConditionReader
{
    public static ConditionDefinition Read(SettingNode node, DiagnosticBag defects)
    {
        if (node.AnyValue is not null || node.IsListAnywhere)
            defects.Error(DiagnosticCodes.WrongShape, node.Path, "A condition is a map of fields.", "Write { \"Field\": … }.");
        if (node.Value is not null || node.IsList)
            return new ConditionDefinition([]);
        return new ConditionDefinition(
            [.. node.Children.OrderBy(child => child.Key, Names.Comparer).Select(child => Clause(child, defects))]);
    }

    private static ConditionClause Clause(SettingNode node, DiagnosticBag defects)
    {
        if (!Names.TryRead(node.Key, out Combinator how))
            return new FieldClause(node.Key, Tests(node, defects));

        if (node.IsList)
            return new CombinedClause(how, [.. node.Items.Select(item => Read(item, defects))]);
        if (how == Combinator.Not)
            return new CombinedClause(how, [Read(node, defects)]);
        defects.Error(DiagnosticCodes.WrongShape, node.Path, $"'{how}' takes a list of conditions.", "Write [ { … }, { … } ].");
        return new CombinedClause(Combinator.All, []); // always holds, so that no other defect follows from this one
    }

    private static FieldTest[] Tests(SettingNode node, DiagnosticBag defects)
    {
        if (node.Children.Count == 0 || node.IsList)
            return [new FieldTest(FieldOperator.Is, SettingReader.WordsOf(node, defects))];

        var tests = new List<FieldTest>();
        foreach (SettingNode child in node.Children.OrderBy(child => child.Key, Names.Comparer))
        {
            if (Names.TryRead(child.Key, out FieldOperator asked))
                tests.Add(new FieldTest(asked, SettingReader.WordsOf(child, defects)));
            else
                defects.Error(
                    DiagnosticCodes.UnknownSetting, child.Path, $"There is no operator '{child.Key}'.",
                    Names.Suggest(child.Key, Enum.GetNames<FieldOperator>(), "operator"));
        }
        return [.. tests];
    }
}
