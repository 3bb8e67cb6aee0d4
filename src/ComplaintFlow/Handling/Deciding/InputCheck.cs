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
internal sealed partial class InputCheck(RuleBook book, Facts facts, List<Refusal> refusals, string place = "")
{
    private const int LongestSought = 1000;

    /// <summary>Refuses the input.</summary>
    /// <param name="code">One of <see cref="DiagnosticCodes"/>.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="remedy">What would pass.</param>
    /// <param name="field">The value that is wrong; none if it is not one value.</param>
    public void Refuse(string code, string message, string remedy, string? field = null) =>
        refusals.Add(new Refusal(code, message, remedy) { Field = field is null ? null : Path(field) });

    /// <summary>Checks a part of the input: whatever is refused in it has a path that begins with the part.</summary>
    public InputCheck Within(string part) => new(book, facts, refusals, Path(part));

    public void Bare(string trigger)
    {
        if (facts.Strict && ActionNames.Find(trigger) is { } action)
            Refuse(DiagnosticCodes.BareTrigger, "A bare trigger passes by what this action asks for.", $"Use the action {action}.");
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
            Refuse(DiagnosticCodes.InstantInFuture, "The receipt lies in the future.", "Give an instant that has passed, or none: then it is now.", nameof(intake.ReceivedAt));

        Parties(intake);
        Fields(intake.Fields);
    }

    private void Complete(Intake intake)
    {
        Required(nameof(intake.Channel), intake.Channel, "Name the way by which the complaint came in, such as Web or Phone.");
        if (string.IsNullOrWhiteSpace(intake.Subject) && string.IsNullOrWhiteSpace(intake.Description))
            Refuse(DiagnosticCodes.RequiredValueMissing, "The complaint has neither a subject nor a description.", "Say what it is about.", nameof(intake.Description));
    }

    public void Fields(IReadOnlyDictionary<string, string> given)
    {
        if (given.Count > 1 && given.Keys.Distinct(Conditions.Names.Comparer).Count() < given.Count)
            Refuse(DiagnosticCodes.DuplicateName, "A field has two values, under names that differ in case only.", "Give one of them.", nameof(Fields));
        int i = -1;
        foreach ((string name, string value) in given)
        {
            // The name may be anything that somebody typed, so the path counts the entries.
            string entry = $"{nameof(Fields)}[{++i}]";
            if (!book.Fields.Declared.TryGetValue(name, out FieldKind kind))
            {
                Refuse(DiagnosticCodes.UndeclaredField, "A field is not declared.",
                    $"Declare it under Fields, or: {Conditions.Names.Suggest(name, book.Fields.Declared.Keys, "field")}", entry);
            }
            else if (!FieldCatalog.Reads(kind, value, book.Definition.Currency))
            {
                Refuse(DiagnosticCodes.FieldTypeMismatch, $"The value of {name} is not of the type {kind}.", "Give a value that its type reads.", entry);
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

    private static void Shapes(Actor actor, ReadOnlySpan<object> given, List<Refusal> refusals, bool strict)
    {
        InputShapes.Check(actor, refusals, strict, nameof(Actor));
        if (refusals.Count == 0 && string.IsNullOrWhiteSpace(actor.Id))
            refusals.Add(new Refusal(DiagnosticCodes.RequiredValueMissing, "Actor.Id is missing.", "Give the host's own name for the actor.") { Field = "Actor.Id" });
        for (int i = 0; refusals.Count == 0 && i < actor.Roles.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(actor.Roles[i]))
                refusals.Add(new Refusal(DiagnosticCodes.RequiredValueMissing, $"Actor.Roles[{i}] is missing.", "Leave out what is empty.") { Field = $"Actor.Roles[{i}]" });
        }
        foreach (object one in given)
        {
            InputShapes.Check(one, refusals, strict);
            if (((one as Intake)?.IdempotencyKey ?? (one as ActOptions)?.IdempotencyKey) is { } key && string.IsNullOrWhiteSpace(key))
                {
                refusals.Add(new Refusal(DiagnosticCodes.RequiredValueMissing, "IdempotencyKey is empty.", "Give a key that stands for this request, or none.")
                {
                    Field = nameof(ActOptions.IdempotencyKey),
                });
            }
        }
    }
}
