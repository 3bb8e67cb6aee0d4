using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Conditions.Keywords;
using ComplaintFlow.Settings.Compilation;

namespace ComplaintFlow.Classification.Compiled;

/// <summary>Verifies and compiles classification rules and their weights.</summary>
internal sealed class ClassificationRuleCompiler(CompilationContext context, ClassificationDefinition definition)
{
    private readonly Dictionary<string, RuleGroup> _groups = new(Names.Comparer);
    private readonly Dictionary<string, GroupChoice> _choices = Choices(definition);
    private readonly DiagnosticBag _defects = context.Defects;

    public CompiledRule Compile(string name, ClassificationRuleDefinition rule, string at)
    {
        Check(rule, at);
        RuleGroup? group = rule.Group is { } named ? Group(named) : null;
        int rank = rule.Then.Tier is { } tier ? context.Names.Tiers.GetValueOrDefault(tier) : 0;
        RuleScore? score = rule.Weights.Count == 0 ? null : Score(rule, at);
        var compiled = new CompiledRule(name, context.Guards.Compile(rule.When, at), score, group, rule.Stop, rule.Then, rank);
        group?.Add(compiled);
        return compiled;
    }

    private void Check(ClassificationRuleDefinition rule, string at)
    {
        if (rule.Weights.Count == 0 && (rule.When is null || rule.When.Clauses.Count == 0))
            _defects.Error(DiagnosticCodes.ClassificationRuleWithoutCondition, $"{at}:When", "The rule has no condition.",
                "Write one; a rule for every complaint says { \"Text\": { \"Exists\": true } }.");
        if ((rule.Weights.Count > 0) != rule.Threshold is not null)
        {
            _defects.Error(DiagnosticCodes.WeightsAndThresholdMismatch, $"{at}:Threshold",
                rule.Threshold is null ? "The rule has weights and no threshold." : "The rule has a threshold and no weights.",
                "Write both or neither: the rule holds where its weights add up to the threshold.");
        }
        if (rule.Weights.Count == 0 && rule.Group is { } one
            && _choices.GetValueOrDefault(one) == GroupChoice.Highest)
        {
            _defects.Error(
                DiagnosticCodes.UnweightedRuleInGroup, $"{at}:Weights",
                $"The group '{rule.Group}' takes the highest sum of weights, and this rule has none.",
                "Give it weights, or take it out of the group.");
        }
        if (rule.Then.IsEmpty)
            _defects.Error(DiagnosticCodes.RuleWithoutResult, $"{at}:Then", "The rule gives no result.",
                "Give a Category, Ground, Tier, Severity, Priority, Department, Flags or Tags.");
        context.Names.Tier(rule.Then.Tier, $"{at}:Then:Tier", _defects);
        Words(rule.Then, $"{at}:Then");
        if (rule.Weights.Count == 0)
            Thousandths(rule.Threshold, $"{at}:Threshold");
    }

    private void Words(ClassificationResult then, string at)
    {
        context.Names.Department(then.Department, $"{at}:{nameof(then.Department)}", _defects);
        FreeWords free = context.Names.Free;
        free.Add(nameof(then.Category), then.Category, $"{at}:{nameof(then.Category)}");
        free.Add(nameof(then.Ground), then.Ground, $"{at}:{nameof(then.Ground)}");
        free.AddAll(nameof(then.Flags), then.Flags, $"{at}:{nameof(then.Flags)}");
        free.AddAll(nameof(then.Tags), then.Tags, $"{at}:{nameof(then.Tags)}");
    }

    private RuleGroup Group(string name)
    {
        if (!_groups.TryGetValue(name, out RuleGroup? group))
            _groups.Add(name, group = new RuleGroup(_choices.GetValueOrDefault(name)));
        return group;
    }

    private static Dictionary<string, GroupChoice> Choices(ClassificationDefinition definition)
    {
        var choices = new Dictionary<string, GroupChoice>(Names.Comparer);
        foreach ((string name, RuleGroupDefinition group) in definition.Groups)
            choices.TryAdd(name, group.Take);
        return choices;
    }

    private RuleScore Score(ClassificationRuleDefinition rule, string at)
    {
        long threshold = Thousandths(rule.Threshold, $"{at}:Threshold");
        var conditions = new List<WeightedCondition>();
        var words = new List<WeightedWords>();
        foreach ((string name, WeightDefinition weight) in rule.Weights)
        {
            string path = $"{at}:Weights:{name}";
            bool isCondition = weight.When is { Clauses.Count: > 0 };
            if (isCondition == weight.Words.Count > 0 || isCondition != weight.Weight is not null)
                _defects.Error(DiagnosticCodes.InvalidWeightEntry, path, "It is not clear what weighs how much.",
                    "Write { \"Words\": [\"起火 3\", …] }, or { \"When\": { … }, \"Weight\": 2 }.");
            var condition = new WeightedCondition(context.Guards.Compile(weight.When, path), Thousandths(weight.Weight, $"{path}:Weight"));
            if (weight.When is not null)
                conditions.Add(condition);
            if (weight.Words.Count > 0 && Words(weight, path) is { } compiled && weight.When is null)
                words.Add(compiled);
        }
        return new RuleScore(threshold, [.. conditions], [.. words]);
    }

    /// <summary>The words with their weights, or null if they have a defect.</summary>
    private WeightedWords? Words(WeightDefinition weight, string at)
    {
        int errors = _defects.Errors;
        if (context.Fields.Find(weight.Field) is not TextField { Kind: FieldKind.Text } field)
        {
            field = null!;
            _defects.Error(DiagnosticCodes.UnknownField, $"{at}:Field", $"There is no field '{weight.Field}' of the type Text.",
                Names.Suggest(weight.Field, context.Fields.Names.Where(name => context.Fields.Find(name)!.Kind == FieldKind.Text),
                    "field"));
        }
        var read = new List<(string Word, decimal Weight)>();
        var wrong = new List<string>();
        foreach (string text in weight.Words)
        {
            if (Weight.TryRead(text, out string word, out decimal value))
                read.Add((word, value));
            else
                wrong.Add(text);
        }
        if (wrong.Count > 0)
        {
            _defects.Error(DiagnosticCodes.InvalidWeight, $"{at}:Words",
                $"'{wrong[0]}' is not a word and its weight{(wrong.Count > 1 ? $", and {wrong.Count - 1} more are not" : "")}.",
                "Write the word, a space and its weight, such as caught fire 2.5; at most three decimals, from -1000 to 1000.");
        }
        string[] reasons = [.. read.Select(one => KeywordIndex.WhyRefused(one.Word)).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (reasons.Length > 0)
            _defects.Error(DiagnosticCodes.InvalidKeyword, $"{at}:Words", $"Some words cannot be looked for: {string.Join(' ', reasons)}",
                "Remove or shorten them.");
        if (_defects.Errors > errors)
            return null;
        int first = context.Keywords.Groups;
        foreach ((string word, _) in read)
            context.Keywords.Add(field, [word]);
        return new WeightedWords(field, first, [.. read.Select(one => Weight.Thousandths(one.Weight))]);
    }

    private long Thousandths(decimal? weight, string at)
    {
        if (weight is not { } number || Weight.Fits(number))
            return Weight.Thousandths(weight ?? 0);
        _defects.Error(
            DiagnosticCodes.InvalidWeight, at, $"{number} is not a weight.",
            "Write a number with at most three decimals, from -1000 to 1000.");
        return 0;
    }
}
