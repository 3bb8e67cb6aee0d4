using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Keywords;
using ComplaintFlow.Settings.Compilation;

namespace ComplaintFlow.Classification.Compiled;

/// <summary>Verifies and compiles the section <c>Classification</c>. Each rule has a compiler of its own.</summary>
internal sealed class ClassificationCompiler(CompilationContext context)
{
    private const int MostWords = 100_000;

    private readonly string _path = context.At("Classification");
    private readonly DiagnosticBag _defects = context.Defects;

    public CompiledClassification Compile(ClassificationDefinition definition)
    {
        Folding(definition.Folding);
        foreach ((string name, IReadOnlyList<string> words) in definition.Lists)
            List(words, $"{_path}:Lists:{name}");
        Groups(definition);
        var rules = new ClassificationRuleCompiler(context, definition);
        return new CompiledClassification(
            [.. definition.Rules.OrderBy(rule => rule.Value.Order).ThenBy(rule => rule.Key, StringComparer.Ordinal)
                .Select(rule => rules.Compile(rule.Key, rule.Value, $"{_path}:Rules:{rule.Key}"))],
            [.. definition.Models.Select(model => Model(model.Key, model.Value, $"{_path}:Models:{model.Key}"))],
            tier => context.Names.Tiers.TryGetValue(tier, out int rank) ? rank : null);
    }

    private void Folding(IReadOnlyList<string> folding)
    {
        string at = $"{_path}:Folding";
        string[] wrong = [.. folding.Where(pair => pair.Length != 2 || char.IsSurrogate(pair[0]) || char.IsSurrogate(pair[1]))];
        if (wrong.Length > 0)
        {
            _defects.Error(
                DiagnosticCodes.InvalidFolding, at,
                $"'{wrong[0]}' is not two characters{(wrong.Length > 1 ? $", and {wrong.Length - 1} more are not" : "")}.",
                "Write the character and the one that it counts as, such as 電电.");
        }
        foreach (IGrouping<char, string> twice in folding.Except(wrong, StringComparer.Ordinal).GroupBy(pair => pair[0])
            .Where(same => same.Count() > 1))
            _defects.Error(DiagnosticCodes.InvalidFolding, at, $"'{twice.Key}' counts as several characters.", "Keep one of them.");
        if (folding.Count > MostWords)
            _defects.Error(DiagnosticCodes.InvalidWordListSize, at, $"There are {folding.Count} entries.", $"Give at most {MostWords}.");
    }

    private void List(IReadOnlyList<string> words, string at)
    {
        if (words.Count is 0 or > MostWords)
            _defects.Error(
                DiagnosticCodes.InvalidWordListSize, at, $"The list has {words.Count} words.",
                $"Give from 1 to {MostWords}, or remove the list.");
        string[] reasons = [.. words.Select(KeywordIndex.WhyRefused).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (reasons.Length > 0)
            _defects.Error(
                DiagnosticCodes.InvalidKeyword, at, $"Some words cannot be looked for: {string.Join(' ', reasons)}",
                "Remove or shorten them.");
    }

    private CompiledModel Model(string name, ModelDefinition model, string at)
    {
        foreach ((string key, decimal? confidence) in new[] { (nameof(model.Fills), model.Fills),
            (nameof(model.Overrules), model.Overrules) })
        {
            if (confidence is < 0 or > 1)
                _defects.Error(
                    DiagnosticCodes.InvalidConfidenceThreshold, $"{at}:{key}", $"{confidence} is not a confidence.",
                    "Write a number from 0 to 1.");
        }
        bool isRead = Duration.TryParse(model.Within, out Duration within, out string? problem);
        if (!isRead || within.Unit != DurationUnit.Elapsed || within.Amount is < 1 or > 600)
        {
            _defects.Error(
                DiagnosticCodes.InvalidModelTimeout, $"{at}:Within", problem ?? $"'{model.Within}' is not a time that a model may take.",
                "Write elapsed time from 1s to 10m.");
            within = default;
        }
        return new CompiledModel(name, model.Fills, model.Overrules, TimeSpan.FromSeconds(within.Amount));
    }

    /// <summary>A group with one rule is usually a typing error.</summary>
    private void Groups(ClassificationDefinition definition)
    {
        foreach (string group in definition.Groups.Keys.Concat(definition.Rules.Values.Select(rule => rule.Group).OfType<string>())
            .Distinct(Names.Comparer))
        {
            int rules = definition.Rules.Values.Count(rule => Names.Same(rule.Group, group));
            if (rules < 2)
            {
                _defects.Warning(DiagnosticCodes.RuleGroupTooSmall, $"{_path}:Groups:{group}",
                    $"The group '{group}' has {(rules == 0 ? "no rule" : "only one rule")}.",
                    "Correct the name, or remove the group: it chooses between rules.");
            }
        }
    }
}
