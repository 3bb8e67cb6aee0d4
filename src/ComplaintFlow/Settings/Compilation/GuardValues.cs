using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Settings.Compilation;

/// <summary>
/// Verifies the values in conditions that only this rule book knows, such as names of states and departments, and the currencies of
/// amounts. Words that nobody declares are collected.
/// </summary>
internal sealed class GuardValues(ConditionCompiler conditions, DeclaredNames names, DiagnosticBag defects)
{
    private readonly GuardParts _parts = new(defects);

    public void Verify(ConditionDefinition? when, string path)
    {
        foreach (ConditionClause clause in when?.Clauses ?? [])
        {
            if (clause is CombinedClause combined)
            {
                for (int i = 0; i < combined.Conditions.Count; i++)
                    Verify(combined.Conditions[i],
                        combined.Combinator == Combinator.Not ? $"{path}:{combined.Combinator}" : $"{path}:{combined.Combinator}:{i}");
            }
            else if (clause is FieldClause field)
            {
                foreach (FieldTest test in field.Tests)
                    Verify(field.Field, test, $"{path}:{field.Field}");
            }
        }
    }

    private void Verify(string field, FieldTest test, string at)
    {
        if (test.Operator is FieldOperator.StartsWith or FieldOperator.Matches)
        {
            if (conditions.KindOf(field) == FieldKind.Word && Possible(field) is { } possible)
                _parts.Verify(field, test, possible, $"{at}:{test.Operator}");
            return;
        }
        bool isName = test.Operator is FieldOperator.Is or FieldOperator.IsNot or FieldOperator.HasAny or FieldOperator.HasAll
            or FieldOperator.HasNone;
        HashSet<string>? known = isName ? Known(field) : null;
        bool isAmount = conditions.KindOf(field) == FieldKind.Money && test.Operator != FieldOperator.Exists;
        foreach (string value in test.Values)
        {
            if (known?.Contains(value) == false)
                Never(field, value, test.Operator, known, at);
            else if (ReferenceEquals(known, names.Milestones) && !IsNegative(test.Operator) && !names.Reached.Contains(value))
                DeclaredNames.Unreached([value], at, defects, "no complaint has it");
            else if (isAmount && Money.TryParse(value, conditions.Currency, out Money amount))
                defects.Currency(amount, conditions.Currency, at);
            else if (isName && Names.Same(field, nameof(Complaint.Department)))
                names.Department(value, at, defects);
            else if (isName && Names.Same(field, nameof(Complaint.Tier)))
                Tier(value, at);
            else if (isName)
                names.Free.Add(field, value, at);
        }
    }

    /// <summary>
    /// A test that something absent is absent does no harm: perhaps a region was switched off. A complaint on an earlier workflow may have
    /// an outcome that this one does not give.
    /// </summary>
    private void Never(string field, string value, FieldOperator asked, HashSet<string> known, string at)
    {
        (string message, string help) = names.Workflow.States.Contains(value) && !Names.Same(field, nameof(Complaint.Milestones))
            ? Around(field, value) : ($"{field} is never '{value}'.", Names.Suggest(value, known, "name"));
        if (IsNegative(asked) || Names.Same(field, nameof(Complaint.Outcome)))
            defects.Warning(DiagnosticCodes.ValueNeverOccurs, at, message, help);
        else
            defects.Error(DiagnosticCodes.ValueNeverOccurs, at, message, help);
    }

    /// <summary>
    /// A complaint is in the innermost states alone. A state that is known and is none of them lies around others, or in another region.
    /// </summary>
    private (string Message, string Help) Around(string field, string state) => names.Workflow.Leaves.Contains(state)
        ? ($"{field} is never '{state}', which is a state of another region.", $"Ask {BuiltInFields.States} instead.")
        : ($"{field} is never '{state}', which is a state around others: a complaint is in the innermost one.",
            $"Name the states in it: {string.Join(", ", names.Workflow.LeavesIn(state))}.");

    private static bool IsNegative(FieldOperator asked) => asked is FieldOperator.IsNot or FieldOperator.HasNone;

    /// <summary>The built-in workflow and presets ask for <c>Major</c> whether the rules have it or not.</summary>
    private void Tier(string value, string at)
    {
        if (names.Tiers.Count > 0 && !names.Tiers.ContainsKey(value) && !Names.Same(value, BuiltInTiers.Major))
            defects.Warning(
                DiagnosticCodes.ValueNeverOccurs, at, $"Tier is never '{value}'.", Names.Suggest(value, names.Tiers.Keys, "tier"));
    }

    /// <summary>The words that a field can have, or null if any word is possible.</summary>
    private IReadOnlyCollection<string>? Possible(string field) =>
        !Names.Same(field, nameof(Complaint.Tier)) ? (IReadOnlyCollection<string>?)Known(field) ?? conditions.WordsOf(field)
        : names.Tiers.Count > 0 ? names.Tiers.Keys.Append(BuiltInTiers.Major).ToHashSet(Names.Comparer) : null;

    private HashSet<string>? Known(string field) =>
        Names.Same(field, nameof(Complaint.State)) ? names.Workflow.MainLeaves
        : Names.Same(field, BuiltInFields.States) ? names.Workflow.Leaves
        : Names.Same(field, nameof(Complaint.Milestones)) ? names.Milestones
        : Names.Same(field, nameof(Complaint.Outcome)) ? names.Workflow.Outcomes
        : null;
}
