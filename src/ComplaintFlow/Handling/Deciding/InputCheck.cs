using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Checks what an action that came from outside means, when its shape is right. Refusals quote nothing.</summary>
internal sealed partial class InputCheck(RuleBook book, Facts facts, List<Refusal> refusals)
{
    /// <summary>Whether roles, persons and required data are asked for. History that is tried out has neither.</summary>
    public bool IsStrict => facts.Strict;

    public void Refuse(string code, string message, string remedy) => refusals.Add(new Refusal(code, message, remedy));

    public void Fields(IReadOnlyDictionary<string, string> given)
    {
        if (given.Count > 1 && given.Keys.Distinct(Conditions.Names.Comparer).Count() < given.Count)
            Refuse("CF3007", "A field has two values, under names that differ in case only.", "Give one of them.");
        foreach ((string name, string value) in given)
        {
            if (!book.Fields.Declared.TryGetValue(name, out FieldKind kind))
                Refuse("CF3007", "A field is not declared.", $"Declare it under Fields, or: {Conditions.Names.Suggest(name, book.Fields.Declared.Keys, "field")}");
            else if (!FieldCatalog.Reads(kind, value, book.Definition.Currency))
                Refuse("CF3007", $"The value of {name} is not of the type {kind}.", "Give a value that its type reads.");
        }
    }

    public void Opinion(ClassifierOpinion opinion)
    {
        if (opinion.Confidence is not (>= 0 and <= 1))
            Refuse("CF3007", "The confidence is not from 0 to 1.", "Give one that is.");
    }

    public void Due(string what, DateTimeOffset? due)
    {
        if (due < facts.Now)
            Refuse("CF3007", $"{what} has passed.", "Give an instant that is still to come, or none.");
    }

    public void Tier(string? tier)
    {
        if (tier is not null && book.Sla.Find(tier) is null)
            Refuse("CF3007", "The rules know no such tier.", Conditions.Names.Suggest(tier, book.Sla.Tiers.Select(known => known.Name), "tier"));
    }

    public void Required(string what, string? value, string remedy)
    {
        if (string.IsNullOrWhiteSpace(value))
            Refuse("CF3004", $"{what} is missing.", remedy);
    }
}
