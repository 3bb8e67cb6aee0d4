using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Analysis;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Settings.Compilation;

/// <summary>
/// Verifies and compiles a condition wherever one may stand: its fields and operators, the names that it asks for, and whether it can
/// hold at all.
/// </summary>
internal sealed class GuardCompiler(ConditionCompiler conditions, DeclaredNames names, DiagnosticBag defects)
{
    private readonly Dictionary<string, Condition> _compiled = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="when">The condition.</param>
    /// <param name="path">What it is the condition of.</param>
    public Condition Compile(ConditionDefinition? when, string path) => Check(when, [], $"{path}:When").When;

    /// <summary>The same, of a condition that may be absent: then null.</summary>
    public Condition? CompileOptional(ConditionDefinition? when, string path) => when is null ? null : Compile(when, path);

    /// <summary>A condition that was compiled already, by the path of its own; one that was not is compiled.</summary>
    public Condition Compiled(ConditionDefinition? when, string path) =>
        _compiled.GetValueOrDefault(path) ?? conditions.Compile(when, path);

    /// <summary>A condition together with named predicates. The guard of what has defects of its own is taken as open.</summary>
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

    /// <summary>Values that only this book knows: names of states and milestones.</summary>
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

    /// <summary>To ask that something is not there which never is does no harm: a region was switched off, perhaps.</summary>
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

/// <summary>A condition and named predicates without defects, and what is known of where they hold.</summary>
internal sealed class VerifiedGuard(Condition when, IReadOnlyList<string> predicates)
{
    public static VerifiedGuard Open { get; } = new(Condition.Always, []);

    public Condition When => when;

    /// <summary>Where it holds.</summary>
    public MatchSet Holding { get; } = MatchSet.AllOf(predicates.Select(predicate => Predicate(predicate, yes: true))
        .Prepend(when.ExtentWhere(holds: true)));

    /// <summary>Where it does not hold.</summary>
    public MatchSet Failing => MatchSet.AnyOf(predicates.Select(predicate => Predicate(predicate, yes: false))
        .Prepend(when.ExtentWhere(holds: false)));

    private static MatchSet Predicate(string name, bool yes) => BooleanValues.Extent($"If {name.ToUpperInvariant()}", [], yes);
}
