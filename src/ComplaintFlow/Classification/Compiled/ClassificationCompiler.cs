using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Classification.Compiled;

/// <summary>Compiles verified rules.</summary>
/// <param name="conditions">Compiles their conditions.</param>
/// <param name="fields">The fields of the book.</param>
/// <param name="keywords">Takes the words up.</param>
/// <param name="rankOf">The rank of a tier; null where there is none of that name.</param>
internal sealed class ClassificationCompiler(ConditionCompiler conditions, FieldCatalog fields, KeywordPool keywords, Func<string, int?> rankOf)
{
    private readonly Dictionary<string, RuleGroup> _groups = new(Names.Comparer);

    public CompiledClassification Compile(ClassificationDefinition definition)
    {
        CompiledRule[] rules = [.. definition.Rules.OrderBy(rule => rule.Value.Order).ThenBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => Rule(rule.Key, rule.Value, definition))];
        CompiledModel[] models = [.. definition.Models.Select(model => new CompiledModel(model.Key, model.Value.Fills, model.Value.Overrules, TimeSpan.FromSeconds(Duration.Parse(model.Value.Within).Amount)))];
        return new CompiledClassification(rules, models, rankOf);
    }

    private CompiledRule Rule(string name, ClassificationRuleDefinition rule, ClassificationDefinition definition)
    {
        RuleGroup? group = rule.Group is { } named ? Group(named, definition) : null;
        RuleScore? score = rule.Weights.Count == 0 ? null : new RuleScore(
            Weight.Thousandths(rule.Threshold ?? 0),
            [.. rule.Weights.Values.Where(weight => weight.When is not null).Select(weight => new WeightedCondition(conditions.Compile(weight.When, ""), Weight.Thousandths(weight.Weight ?? 0)))],
            [.. rule.Weights.Values.Where(weight => weight.When is null && weight.Words.Count > 0).Select(Words)]);
        var compiled = new CompiledRule(name, conditions.Compile(rule.When, ""), score, group, rule.Stop, rule.Then, rule.Then.Tier is { } tier ? rankOf(tier) ?? 0 : 0);
        group?.Add(compiled);
        return compiled;
    }

    private RuleGroup Group(string name, ClassificationDefinition definition)
    {
        if (!_groups.TryGetValue(name, out RuleGroup? group))
            _groups.Add(name, group = new RuleGroup(definition.Groups.FirstOrDefault(known => Names.Same(known.Key, name)).Value?.Take ?? GroupChoice.First));
        return group;
    }

    private WeightedWords Words(WeightDefinition weight)
    {
        var field = (TextField)fields.Find(weight.Field)!;
        int first = keywords.Groups;
        var weights = new long[weight.Words.Count];
        for (int i = 0; i < weights.Length; i++)
        {
            _ = Weight.TryRead(weight.Words[i], out string word, out decimal value);
            keywords.Add(field, [word]);
            weights[i] = Weight.Thousandths(value);
        }
        return new WeightedWords(field, first, weights);
    }
}
