using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Settings.Compilation;

/// <summary>
/// Verifies and compiles the conditions of all sections: their fields and operators, the names that they use, and whether they can hold at
/// all.
/// </summary>
internal sealed class GuardCompiler(ConditionCompiler conditions, DeclaredNames names, DiagnosticBag defects)
{
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
        Words(when, at);
        var guard = new VerifiedGuard(condition, predicates, isSound: defects.Errors == before);
        if (guard.Holding.IsNothing)
            defects.Error(
                DiagnosticCodes.ConditionNeverHolds, at, "The condition can never hold.",
                "Correct the tests that contradict one another, or remove what it guards.");
        return guard;
    }

    /// <summary>Verifies values that only this rule book knows: names of states and milestones.</summary>
    private void Words(ConditionDefinition? when, string path)
    {
        foreach (ConditionClause clause in when?.Clauses ?? [])
        {
            if (clause is CombinedClause combined)
            {
                for (int i = 0; i < combined.Conditions.Count; i++)
                    Words(combined.Conditions[i],
                        combined.Combinator == Combinator.Not ? $"{path}:{combined.Combinator}" : $"{path}:{combined.Combinator}:{i}");
            }
            else if (clause is FieldClause field && Known(field.Field) is { } known)
            {
                foreach (FieldTest test in field.Tests.Where(test =>
                    test.Operator is FieldOperator.Is or FieldOperator.IsNot or FieldOperator.HasAny or FieldOperator.HasAll
                        or FieldOperator.HasNone))
                {
                    foreach (string value in test.Values.Where(value => !known.Contains(value)))
                        Never(field.Field, value, test.Operator, known, $"{path}:{field.Field}");
                }
            }
        }
    }

    /// <summary>A test that something absent is absent does no harm: perhaps a region was switched off.</summary>
    private void Never(string field, string value, FieldOperator asked, HashSet<string> known, string at)
    {
        (string message, string help) = ($"{field} is never '{value}'.", Names.Suggest(value, known, "name"));
        if (asked is FieldOperator.IsNot or FieldOperator.HasNone)
            defects.Warning(DiagnosticCodes.ValueNeverOccurs, at, message, help);
        else
            defects.Error(DiagnosticCodes.ValueNeverOccurs, at, message, help);
    }

    private HashSet<string>? Known(string field) =>
        Names.Same(field, nameof(Complaint.State)) ? names.MainLeaves
        : Names.Same(field, BuiltInFields.States) ? names.Leaves
        : Names.Same(field, nameof(Complaint.Milestones)) ? names.Milestones
        : null;
}
