using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Checks what an action that came from outside means, when its shape is right. Refusals quote nothing.</summary>
/// <param name="book">The rules.</param>
/// <param name="facts">What is known from outside.</param>
/// <param name="refusals">Takes the refusals.</param>
/// <param name="place">Where the part stands in the input; empty for the whole of it.</param>
internal sealed partial class InputCheck(RuleBook book, Facts facts, List<Refusal> refusals, string place = "")
{
    /// <summary>Whether roles, persons and required data are asked for. History that is tried out has neither.</summary>
    public bool IsStrict => facts.EnforcesRolesAndFields;

    /// <summary>Refuses the input.</summary>
    /// <param name="code">One of <see cref="DiagnosticCodes"/>.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="remedy">What would pass.</param>
    /// <param name="field">The value that is wrong; none if it is not one value.</param>
    public void Refuse(string code, string message, string remedy, string? field = null) =>
        refusals.Add(new Refusal(code, message, remedy) { Field = field is null ? null : Path(field) });

    /// <summary>Checks a part of the input: whatever is refused in it has a path that begins with the part.</summary>
    public InputCheck Within(string part) => new(book, facts, refusals, Path(part));

    public void Fields(IReadOnlyDictionary<string, string> given)
    {
        if (given.Count > 1 && given.Keys.Distinct(Conditions.Names.Comparer).Count() < given.Count)
            Refuse(DiagnosticCodes.DuplicateName, "A field has two values, under names that differ in case only.", "Give one of them.",
                nameof(Fields));
        int i = -1;
        foreach ((string name, string value) in given)
        {
            // The name may be anything that someone typed, so the path counts the entries.
            string entry = $"{nameof(Fields)}[{++i}]";
            if (!book.Fields.Declared.TryGetValue(name, out FieldKind kind))
            {
                Refuse(DiagnosticCodes.UndeclaredField, "A field is not declared.",
                    $"Declare it under Fields, or: {Conditions.Names.Suggest(name, book.Fields.Declared.Keys, "field")}", entry);
            }
            else if (!FieldCatalog.Reads(kind, value, book.Definition.Currency))
            {
                Refuse(DiagnosticCodes.FieldTypeMismatch, $"The value of {name} is not of the type {kind}.",
                    "Give a value that its type reads.", entry);
            }
        }
    }

    public void Opinion(ClassifierOpinion opinion)
    {
        if (opinion.Confidence is not (>= 0 and <= 1))
            Refuse(DiagnosticCodes.NumberOutOfRange, "The confidence is not from 0 to 1.", "Give one that is.", nameof(opinion.Confidence));
    }

    public void Due(string what, DateTimeOffset? due)
    {
        if (due < facts.Now)
            Refuse(DiagnosticCodes.InstantInPast, $"{Path(what)} has passed.", "Give an instant that is still to come, or none.", what);
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

    private string Path(string field) => place.Length == 0 ? field : $"{place}.{field}";
}
