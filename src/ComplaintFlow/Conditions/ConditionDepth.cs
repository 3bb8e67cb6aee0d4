namespace ComplaintFlow.Conditions;

/// <summary>
/// Keeps conditions from being nested deeper than people read. Everything that works on conditions uses the stack for their levels.
/// </summary>
internal static class ConditionDepth
{
    /// <summary>The largest number of combinations, one within the other.</summary>
    public const int Deepest = 24;

    /// <summary>Whether a condition is within the bound. Reports it otherwise.</summary>
    public static bool Check(ConditionDefinition? condition, string path, DiagnosticBag defects)
    {
        if (condition is null || Fits(condition, Deepest))
            return true;
        defects.Error(DiagnosticCodes.SettingsTooDeep, path, $"The condition has more than {Deepest} levels of All, Any and Not.",
            "Write fewer levels; two Not cancel each other, and All within All is one All.");
        return false;
    }

    private static bool Fits(ConditionDefinition condition, int levels) => condition.Clauses.OfType<CombinedClause>()
        .All(clause => levels > 0 && clause.Conditions.All(inner => Fits(inner, levels - 1)));
}
