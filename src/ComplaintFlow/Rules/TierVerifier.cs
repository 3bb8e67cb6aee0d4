using ComplaintFlow.Conditions;

namespace ComplaintFlow.Rules;

/// <summary>Finds tiers that no rule gives, so that nothing of what they promise is ever due.</summary>
internal static class TierVerifier
{
    /// <remarks>
    /// Without classification rules, people give the tiers, and with a model, the model does. Then there is nothing to be said of a tier.
    /// </remarks>
    public static void Verify(RuleBookDefinition book, string path, DiagnosticBag defects)
    {
        if (book.Classification.Rules.Count == 0 || book.Classification.Models.Count > 0)
            return;
        var given = book.Classification.Rules.Values.Select(rule => rule.Then.Tier)
            .Concat(book.EarlyWarning.Detectors.Values.Select(detector => detector.Then.Tier)).OfType<string>().ToHashSet(Names.Comparer);
        foreach (string tier in book.Sla.Tiers.Keys.Where(tier => !given.Contains(tier)))
            defects.Warning(
                DiagnosticCodes.TierNeverGiven, $"{path}:Tiers:{tier}", $"No rule gives the tier '{tier}', so that only people can.",
                "Give it under Then of a classification rule, or leave it to people.");
    }
}
