using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Checks the meaning of an action's input, after its shape was checked. Refusals quote nothing.</summary>
/// <param name="book">The rules.</param>
/// <param name="facts">The external facts.</param>
/// <param name="refusals">The list that receives the refusals.</param>
/// <param name="place">The place of the part in the input; empty for the whole input.</param>
internal sealed partial class InputCheck(RuleBook book, Facts facts, List<Refusal> refusals, string place = "")
{
    /// <summary>Whether roles, persons and required data are enforced. They are not for history that is replayed.</summary>
    public bool IsStrict => facts.EnforcesRolesAndFields;

    /// <summary>Refuses the input.</summary>
    /// <param name="code">One of <see cref="DiagnosticCodes"/>.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="remedy">What would pass.</param>
    /// <param name="field">The field that is wrong; null if it is not a single field.</param>
    public void Refuse(string code, string message, string remedy, string? field = null) =>
        refusals.Add(new Refusal(code, message, remedy) { Field = field is null ? null : Path(field) });

    /// <summary>Creates a check for a part of the input. The paths of its refusals begin with the part.</summary>
    public InputCheck Within(string part) => new(book, facts, refusals, Path(part));

    public void Fields(IReadOnlyDictionary<string, string> given)
    {
        if (given.Count > 1 && given.Keys.Distinct(Conditions.Names.Comparer).Count() < given.Count)
            Refuse(DiagnosticCodes.DuplicateName, "A field has two values, under names that differ in case only.", "Give one of them.",
                nameof(Fields));
        int i = -1;
        foreach ((string name, string value) in given)
        {
            // The name may be any text, so the path counts the entries instead.
            string entry = $"{nameof(Fields)}[{++i}]";
            if (!book.Fields.Declared.TryGetValue(name, out FieldKind kind))
            {
                Refuse(DiagnosticCodes.UndeclaredField, "A field is not declared.",
                    Conditions.Names.SuggestOrDeclare(
                        name, book.Fields.Declared.Keys, "field", $"{RuleBookReader.SectionName}:Fields"), entry);
            }
            else if (!FieldCatalog.Reads(kind, value, book.Definition.Currency))
            {
                Refuse(DiagnosticCodes.FieldTypeMismatch, $"The value of {name} is not of the type {kind}.",
                    $"Give {FieldCatalog.FormOf(kind, book.Definition.Currency)}{FieldCatalog.LimitOf(kind)}.", entry);
            }
        }
    }

    /// <summary>Refuses a department that the rules do not have, if they have any.</summary>
    public void Department(string? department)
    {
        if (department is not null && IsStrict && book.Routing.Departments.Any() && book.Routing.Find(department) is null)
            Refuse(
                DiagnosticCodes.DepartmentNotInRules, "The rules know no such department.",
                Conditions.Names.Suggest(department, book.Routing.Departments, "department"), nameof(Department));
    }

    public void Opinion(ClassifierOpinion opinion)
    {
        if (opinion.Confidence is not (>= 0 and <= 1))
            Refuse(
                DiagnosticCodes.NumberOutOfRange, "The confidence is not from 0 to 1.", "Give a number from 0 to 1.",
                nameof(opinion.Confidence));
    }

    public void Due(string what, DateTimeOffset? due)
    {
        if (due < facts.Now)
            Refuse(DiagnosticCodes.InstantInPast, $"{Path(what)} has passed.", "Give an instant that is still to come.", what);
    }

    public void Tier(string? tier)
    {
        if (tier is not null && book.Sla.Find(tier) is null)
        {
            Refuse(DiagnosticCodes.TierNotInRules, "The rules know no such tier.",
                Conditions.Names.Suggest(tier, book.Sla.Tiers.Select(known => known.Name), "tier"), nameof(Tier));
        }
    }

    public void Required(string what, string? value, string remedy)
    {
        if (string.IsNullOrWhiteSpace(value))
            Refuse(DiagnosticCodes.RequiredValueMissing, $"{Path(what)} is missing.", remedy, what);
    }

    private string Path(string field) => place.Length == 0 ? JsonPath.Of(field) : $"{place}.{JsonPath.Of(field)}";
}
