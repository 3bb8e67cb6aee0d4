using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Settings.Compilation;

/// <summary>
/// Verifies and compiles the conditions of all sections: their fields and operators, the names that they use, and whether they can hold at
/// all.
/// </summary>
internal sealed class GuardCompiler(ConditionCompiler conditions, DeclaredNames names, DiagnosticBag defects)
{
    private readonly GuardValues _values = new(conditions, names, defects);

    /// <param name="when">The condition.</param>
    /// <param name="path">The path of the item that has the condition.</param>
    /// <returns>The condition. One with defects counts as one that always holds.</returns>
    public Condition Compile(ConditionDefinition? when, string path) =>
        Check(when, [], $"{path}:When") is { IsSound: true } guard ? guard.When : Condition.Always;

    /// <summary>Compiles a condition that may be absent. If it is, the result is null.</summary>
    public Condition? CompileOptional(ConditionDefinition? when, string path) => when is null ? null : Compile(when, path);

    /// <summary>
    /// Compiles a condition together with named predicates. For the verification of what it guards, a guard with defects counts as open.
    /// </summary>
    public VerifiedGuard Compile(ConditionDefinition? when, IReadOnlyList<string> predicates, string path)
    {
        foreach (string predicate in predicates.Where(predicate => !names.Predicates.Contains(predicate)))
            defects.Error(
                DiagnosticCodes.UndeclaredPredicate, $"{path}:If", $"The predicate '{predicate}' is not declared.",
                $"Declare it under Predicates. {Names.Suggest(predicate, names.Predicates, "predicate")}");
        return Check(when, predicates, $"{path}:When");
    }

    private VerifiedGuard Check(ConditionDefinition? when, IReadOnlyList<string> predicates, string at)
    {
        if (when is null && predicates.Count == 0)
            return VerifiedGuard.Open;
        int before = defects.Errors;
        Condition condition = conditions.Compile(when, at);
        if (!ConditionDepth.Check(when, at, defects))
            return VerifiedGuard.Open;
        _values.Verify(when, at);
        var guard = new VerifiedGuard(condition, predicates, isSound: defects.Errors == before);
        if (guard.Holding.IsNothing)
            defects.Error(
                DiagnosticCodes.ConditionNeverHolds, at, "The condition can never hold.",
                "Correct the tests that contradict one another, or remove what it guards.");
        return guard;
    }
}
