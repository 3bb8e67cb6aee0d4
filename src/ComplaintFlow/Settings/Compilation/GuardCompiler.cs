using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Analysis;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Settings.Compilation;

/// <summary>
/// Verifies and compiles the conditions of all sections: their fields and operators, the names that they use, and whether they can hold at
/// all.
/// </summary>
internal sealed class GuardCompiler(ConditionCompiler conditions, DeclaredNames names, DiagnosticBag defects)
{
    private readonly Dictionary<string, Condition> _compiled = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="when">The condition.</param>
    /// <param name="path">The path of the item that has the condition.</param>
    public Condition Compile(ConditionDefinition? when, string path) => Check(when, [], $"{path}:When").When;

    /// <summary>Compiles a condition that may be absent. If it is, the result is null.</summary>
    public Condition? CompileOptional(ConditionDefinition? when, string path) => when is null ? null : Compile(when, path);

    /// <summary>The condition that was compiled for a path. If there is none yet, it is compiled.</summary>
    public Condition Compiled(ConditionDefinition? when, string path) =>
        _compiled.GetValueOrDefault(path) ?? conditions.Compile(when, path);

    /// <summary>Compiles a condition together with named predicates. A guard with defects counts as open.</summary>
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
        if (defects.Errors > before)
            return VerifiedGuard.Open;
        _compiled[at] = condition;
        var guard = new VerifiedGuard(condition, predicates);
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

/// <summary>A condition and named predicates without defects, and the complaints for which they hold.</summary>
internal sealed class VerifiedGuard(Condition when, IReadOnlyList<string> predicates)
{
    public static VerifiedGuard Open { get; } = new(Condition.Always, []);

    public Condition When => when;

    /// <summary>The complaints for which the guard holds.</summary>
    public MatchSet Holding { get; } = MatchSet.AllOf(predicates.Select(predicate => Predicate(predicate, yes: true))
        .Prepend(when.ExtentWhere(holds: true)));

    /// <summary>The complaints for which the guard does not hold.</summary>
    public MatchSet Failing => MatchSet.AnyOf(predicates.Select(predicate => Predicate(predicate, yes: false))
        .Prepend(when.ExtentWhere(holds: false)));

    private static MatchSet Predicate(string name, bool yes) => BooleanValues.Extent($"If {name.ToUpperInvariant()}", [], yes);
}
