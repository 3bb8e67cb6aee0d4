using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Checks what came from outside. First its shape, by its types alone (<see cref="InputShapes"/>): nothing is missing, too large, or such that a store could not keep it. Then what it
/// means. Refusals quote nothing.
/// </summary>
internal sealed partial class InputCheck(RuleBook book, Facts facts, List<Refusal> refusals)
{
    private const int LongestSought = 1000;

    public void Refuse(string code, string message, string remedy) => refusals.Add(new Refusal(code, message, remedy));

    public void Bare(string trigger)
    {
        if (facts.Strict && ActionNames.Find(trigger) is { } action)
            Refuse("CF3014", "A bare trigger passes by what this action asks for.", $"Use the action {action}.");
    }

    /// <summary>What is wrong with the shape of what an actor gives; empty where nothing is.</summary>
    public static IReadOnlyList<Refusal> Unusable(Actor actor, params ReadOnlySpan<object> given)
    {
        var refusals = new List<Refusal>();
        Shapes(actor, given, refusals, strict: true);
        return refusals;
    }

    /// <summary>Whether a text can be one by which something is found: no store is asked for another.</summary>
    public static bool IsUsable(string text) => text.Length <= LongestSought && InputShapes.IsStorable(text);

    /// <summary>Whether the shape of what an actor gives is right, so that its meaning can be looked at.</summary>
    public bool Usable(Actor actor, object given)
    {
        Shapes(actor, [given], refusals, facts.Strict);
        return refusals.Count == 0;
    }

    public void Intake(Intake intake)
    {
        if (facts.Strict)
            Complete(intake);
        if (intake.ReceivedAt is { } received && Instant.Cut(received) > facts.Now)
            Refuse("CF3007", "The receipt lies in the future.", "Give an instant that has passed, or none: then it is now.");

        Parties(intake);
        Fields(intake.Fields);
    }

    private void Complete(Intake intake)
    {
        Required(nameof(intake.Channel), intake.Channel, "Name the way by which the complaint came in, such as Web or Phone.");
        if (string.IsNullOrWhiteSpace(intake.Subject) && string.IsNullOrWhiteSpace(intake.Description))
            Refuse("CF3004", "The complaint has neither a subject nor a description.", "Say what it is about.");
    }

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

    private static void Shapes(Actor actor, ReadOnlySpan<object> given, List<Refusal> refusals, bool strict)
    {
        InputShapes.Check(actor, refusals, strict, nameof(Actor));
        if (refusals.Count == 0 && string.IsNullOrWhiteSpace(actor.Id))
            refusals.Add(new Refusal("CF3004", "Actor.Id is missing.", "Give the host's own name for the actor."));
        for (int i = 0; refusals.Count == 0 && i < actor.Roles.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(actor.Roles[i]))
                refusals.Add(new Refusal("CF3004", $"Actor.Roles[{i}] is missing.", "Leave out what is empty."));
        }
        foreach (object one in given)
        {
            InputShapes.Check(one, refusals, strict);
            if (((one as Intake)?.IdempotencyKey ?? (one as ActOptions)?.IdempotencyKey) is { } key && string.IsNullOrWhiteSpace(key))
                refusals.Add(new Refusal("CF3004", "IdempotencyKey is empty.", "Give a key that stands for this request, or none."));
        }
    }
}
