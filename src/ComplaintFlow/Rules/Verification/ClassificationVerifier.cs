using ComplaintFlow.Calendars;
using ComplaintFlow.Classification;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Rules.Verification;

/// <summary>Verifies the section <c>Classification</c>.</summary>
internal sealed class ClassificationVerifier(RuleBookDefinition book, FieldCatalog fields, GuardVerifier guards, string path, DiagnosticBag defects)
{
    private const int MostWords = 100_000;

    private readonly ClassificationDefinition _definition = book.Classification;

    public void Verify()
    {
        Folding();
        foreach ((string name, IReadOnlyList<string> words) in _definition.Lists)
            List(words, $"{path}:Lists:{name}");
        foreach ((string name, ModelDefinition model) in _definition.Models)
            Model(model, $"{path}:Models:{name}");
        Groups();
        foreach ((string name, ClassificationRuleDefinition rule) in _definition.Rules)
            Rule(rule, $"{path}:Rules:{name}");
    }

    private void Folding()
    {
        string at = $"{path}:Folding";
        string[] wrong = [.. _definition.Folding.Where(pair => pair.Length != 2 || char.IsSurrogate(pair[0]) || char.IsSurrogate(pair[1]))];
        if (wrong.Length > 0)
            defects.Error(DiagnosticCodes.InvalidFolding, at, $"'{wrong[0]}' is not two characters{(wrong.Length > 1 ? $", and {wrong.Length - 1} more are not" : "")}.", "Write the character and the one that it counts as, such as 電电.");
        foreach (IGrouping<char, string> twice in _definition.Folding.Except(wrong, StringComparer.Ordinal).GroupBy(pair => pair[0]).Where(same => same.Count() > 1))
            defects.Error(DiagnosticCodes.InvalidFolding, at, $"'{twice.Key}' counts as several characters.", "Keep one of them.");
        if (_definition.Folding.Count > MostWords)
            defects.Error(DiagnosticCodes.InvalidWordListSize, at, $"There are {_definition.Folding.Count} entries.", $"Give at most {MostWords}.");
    }

    private void List(IReadOnlyList<string> words, string at)
    {
        if (words.Count is 0 or > MostWords)
            defects.Error(DiagnosticCodes.InvalidWordListSize, at, $"The list has {words.Count} words.", $"Give from 1 to {MostWords}, or remove the list.");
        string[] reasons = [.. words.Select(KeywordIndex.WhyRefused).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (reasons.Length > 0)
            defects.Error(DiagnosticCodes.InvalidKeyword, at, $"Some words cannot be looked for: {string.Join(' ', reasons)}", "Remove or shorten them.");
    }

    private void Model(ModelDefinition model, string at)
    {
        foreach ((string key, decimal? confidence) in new[] { (nameof(model.Fills), model.Fills), (nameof(model.Overrules), model.Overrules) })
        {
            if (confidence is < 0 or > 1)
                defects.Error(DiagnosticCodes.InvalidConfidenceThreshold, $"{at}:{key}", $"{confidence} is not a confidence.", "Write a number from 0 to 1.");
        }
        if (!Duration.TryParse(model.Within, out Duration within, out string? problem) || within.Unit != DurationUnit.Elapsed || within.Amount is < 1 or > 600)
            defects.Error(DiagnosticCodes.InvalidModelTimeout, $"{at}:Within", problem ?? $"'{model.Within}' is not a time that a model may take.", "Write elapsed time from 1s to 10m.");
    }

    /// <summary>A group of one rule is a typing error more often than not.</summary>
    private void Groups()
    {
        foreach (string group in _definition.Groups.Keys.Concat(_definition.Rules.Values.Select(rule => rule.Group).OfType<string>()).Distinct(Names.Comparer))
        {
            int rules = _definition.Rules.Values.Count(rule => Names.Same(rule.Group, group));
            if (rules < 2)
                defects.Warning(DiagnosticCodes.RuleGroupTooSmall, $"{path}:Groups:{group}", $"The group '{group}' has {(rules == 0 ? "no rule" : "only one rule")}.", "Correct the name, or remove the group: it chooses between rules.");
        }
    }

    private void Rule(ClassificationRuleDefinition rule, string at)
    {
        if (rule.Weights.Count == 0 && (rule.When is null || rule.When.Clauses.Count == 0))
            defects.Error(DiagnosticCodes.ClassificationRuleWithoutCondition, $"{at}:When", "The rule has no condition.", "Write one; a rule for every complaint says { \"Text\": { \"Exists\": true } }.");
        guards.Verify(rule.When, at);
        if ((rule.Weights.Count > 0) != rule.Threshold is not null)
            defects.Error(DiagnosticCodes.WeightsAndThresholdMismatch, $"{at}:Threshold", rule.Threshold is null ? "The rule has weights and no threshold." : "The rule has a threshold and no weights.", "Write both or neither: the rule holds where its weights add up to the threshold.");
        Fits(rule.Threshold, $"{at}:Threshold");
        foreach ((string name, WeightDefinition weight) in rule.Weights)
            Weigh(weight, $"{at}:Weights:{name}");
        if (rule.Weights.Count == 0 && _definition.Groups.Any(group => Names.Same(group.Key, rule.Group) && group.Value.Take == GroupChoice.Highest))
            defects.Error(DiagnosticCodes.UnweightedRuleInGroup, $"{at}:Weights", $"The group '{rule.Group}' takes the highest sum of weights, and this rule has none.", "Give it weights, or take it out of the group.");
        if (rule.Then.IsEmpty)
            defects.Error(DiagnosticCodes.RuleWithoutResult, $"{at}:Then", "The rule gives no result.", "Give a Category, Ground, Tier, Severity, Priority, Department, Flags or Tags.");
        if (rule.Then.Tier is { } tier && !book.Sla.Tiers.ContainsKey(tier))
            defects.Error(DiagnosticCodes.UnknownTier, $"{at}:Then:Tier", $"There is no tier '{tier}'.", Names.Suggest(tier, book.Sla.Tiers.Keys, "tier"));
    }

    private void Weigh(WeightDefinition weight, string at)
    {
        bool isCondition = weight.When is { Clauses.Count: > 0 };
        if (isCondition == weight.Words.Count > 0 || isCondition != weight.Weight is not null)
            defects.Error(DiagnosticCodes.InvalidWeightEntry, at, "It is not clear what weighs how much.", "Write { \"Words\": [\"起火 3\", …] }, or { \"When\": { … }, \"Weight\": 2 }.");
        guards.Verify(weight.When, at);
        Fits(weight.Weight, $"{at}:Weight");
        if (weight.Words.Count == 0)
            return;
        if (fields.Find(weight.Field) is not TextField { Kind: FieldKind.Text })
            defects.Error(DiagnosticCodes.UnknownField, $"{at}:Field", $"There is no field '{weight.Field}' of the type Text.", Names.Suggest(weight.Field, fields.Names.Where(name => fields.Find(name)!.Kind == FieldKind.Text), "field"));
        Words(weight.Words, $"{at}:Words");
    }

    private void Words(IReadOnlyList<string> words, string at)
    {
        string[] wrong = [.. words.Where(text => !Weight.TryRead(text, out _, out _))];
        if (wrong.Length > 0)
            defects.Error(DiagnosticCodes.InvalidWeight, at, $"'{wrong[0]}' is not a word and its weight{(wrong.Length > 1 ? $", and {wrong.Length - 1} more are not" : "")}.", "Write the word, a space and its weight, such as caught fire 2.5; at most three decimals, from -1000 to 1000.");
        string[] reasons = [.. words.Select(text => Weight.TryRead(text, out string word, out _) ? KeywordIndex.WhyRefused(word) : null).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (reasons.Length > 0)
            defects.Error(DiagnosticCodes.InvalidKeyword, at, $"Some words cannot be looked for: {string.Join(' ', reasons)}", "Remove or shorten them.");
    }

    private void Fits(decimal? weight, string at)
    {
        if (weight is { } number && !Weight.Fits(number))
            defects.Error(DiagnosticCodes.InvalidWeight, at, $"{number} is not a weight.", "Write a number with at most three decimals, from -1000 to 1000.");
    }
}
