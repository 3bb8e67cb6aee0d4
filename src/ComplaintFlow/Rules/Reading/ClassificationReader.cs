using ComplaintFlow.Classification;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Rules.Settings;

namespace ComplaintFlow.Rules.Reading;

/// <summary>Reads the section <c>Classification</c>. Lists that stand in files of their own become a part of the definition.</summary>
internal sealed class ClassificationReader(WordFiles files)
{
    public ClassificationDefinition Read(Section section) => new()
    {
        Folding = section.Node("Folding") is { } folding ? Words(folding, section.Defects) : [],
        Lists = Lists(section),
        Groups = section.Map("Groups", group => new RuleGroupDefinition { Take = group.Choice<GroupChoice>("Take") ?? GroupChoice.First }),
        Models = section.Map("Models", model => new ModelDefinition
        {
            Fills = model.Decimal("Fills"),
            Overrules = model.Decimal("Overrules"),
            Within = model.Text("Within") ?? ModelDefinition.DefaultWithin,
        }),
        Rules = section.Map("Rules", Rule),
    };

    private SortedDictionary<string, IReadOnlyList<string>> Lists(Section section)
    {
        var lists = new SortedDictionary<string, IReadOnlyList<string>>(Names.Comparer);
        foreach (SettingNode list in section.MapNodes("Lists"))
            lists.Add(list.Key, Words(list, section.Defects));
        return lists;
    }

    /// <summary>Words, or the file that has them.</summary>
    private IReadOnlyList<string> Words(SettingNode node, DiagnosticBag defects)
    {
        if (node.Children.Count == 0 || node.IsList)
            return Section.Words(node, defects);
        var section = new Section(node, defects);
        IReadOnlyList<string> words = section.Text("File") is { } file ? files.Read(file, $"{node.Path}:File", defects) : [];
        section.Done();
        return words;
    }

    private static ClassificationRuleDefinition Rule(Section rule) => new()
    {
        Order = rule.Number("Order"),
        Group = rule.Text("Group"),
        When = rule.Condition("When"),
        Weights = rule.Map("Weights", weight => new WeightDefinition
        {
            Field = weight.Text("Field") ?? new WeightDefinition().Field,
            Words = weight.Words("Words"),
            When = weight.Condition("When"),
            Weight = weight.Decimal("Weight"),
        }),
        Threshold = rule.Decimal("Threshold"),
        Then = rule.Child("Then", Result) ?? new ClassificationResult(),
        Stop = rule.Flag("Stop"),
    };

    private static ClassificationResult Result(Section section) => new()
    {
        Category = section.Text("Category"),
        Ground = section.Text("Ground"),
        Tier = section.Text("Tier"),
        Severity = section.Choice<Severity>("Severity"),
        Priority = section.Choice<Priority>("Priority"),
        Department = section.Text("Department"),
        Flags = section.Words("Flags"),
        Tags = section.Words("Tags"),
    };
}
