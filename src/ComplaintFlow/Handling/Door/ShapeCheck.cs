using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Door;

/// <summary>
/// Checks the shape of what an actor gives, by its types alone: nothing is missing, too large, or such that a store could not keep it.
/// What it means is looked at only when its shape is right. Refusals quote nothing.
/// </summary>
internal static class ShapeCheck
{
    private const int LongestSought = 1000;

    /// <summary>What is wrong with the shape of what an actor gives; empty if nothing is.</summary>
    public static IReadOnlyList<Refusal> Unusable(Actor actor, params ReadOnlySpan<object> given)
    {
        var refusals = new List<Refusal>();
        Check(actor, given, refusals, strict: true);
        return refusals;
    }

    /// <summary>Whether a text can be one by which something is found: no store is asked for another.</summary>
    public static bool IsUsable(string text) => text.Length <= LongestSought && InputShapes.IsStorable(text);

    /// <summary>Adds what is wrong with the shape of what an actor gives.</summary>
    /// <param name="actor">Who gives it.</param>
    /// <param name="given">What is given.</param>
    /// <param name="refusals">Where the refusals are added.</param>
    /// <param name="strict">Whether control characters are refused; history has them.</param>
    public static void Check(Actor actor, ReadOnlySpan<object> given, List<Refusal> refusals, bool strict)
    {
        InputShapes.Check(actor, refusals, strict, nameof(Actor));
        if (refusals.Count == 0 && string.IsNullOrWhiteSpace(actor.Id))
            refusals.Add(
                new Refusal(DiagnosticCodes.RequiredValueMissing, "Actor.Id is missing.", "Give the host's own name for the actor.")
            {
                Field = "Actor.Id",
            });
        for (int i = 0; refusals.Count == 0 && i < actor.Roles.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(actor.Roles[i]))
                refusals.Add(new Refusal(DiagnosticCodes.RequiredValueMissing, $"Actor.Roles[{i}] is missing.", "Leave out what is empty.")
                {
                    Field = $"Actor.Roles[{i}]",
                });
        }
        foreach (object one in given)
        {
            InputShapes.Check(one, refusals, strict);
            if (((one as Intake)?.IdempotencyKey ?? (one as ActOptions)?.IdempotencyKey) is { } key && string.IsNullOrWhiteSpace(key))
                refusals.Add(
                    new Refusal(DiagnosticCodes.RequiredValueMissing, "IdempotencyKey is empty.",
                        "Give a key that stands for this request, or none.")
                {
                    Field = nameof(ActOptions.IdempotencyKey),
                });
        }
    }
}
