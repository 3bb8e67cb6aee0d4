using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Door;

/// <summary>
/// Checks the shape of an actor's input by its types alone: nothing is missing, too large, or impossible to store. The meaning is
/// checked only if the shape is right. Refusals quote nothing.
/// </summary>
internal static class ShapeCheck
{
    private const int LongestSought = 1000;

    /// <summary>Gets the faults in the shape of an actor's input; empty if there are none.</summary>
    public static IReadOnlyList<Refusal> Unusable(Actor actor, params ReadOnlySpan<object> given)
    {
        var refusals = new List<Refusal>();
        Check(actor, given, refusals, strict: true);
        return refusals;
    }

    /// <summary>Determines whether a text can be used for a lookup. Stores are not asked for other texts.</summary>
    public static bool IsUsable(string text) => text.Length <= LongestSought && InputShapes.IsStorable(text);

    /// <summary>Adds the faults in the shape of an actor's input.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="given">The input.</param>
    /// <param name="refusals">The list that receives the refusals.</param>
    /// <param name="strict">Whether control characters are refused. History may contain them.</param>
    public static void Check(Actor actor, ReadOnlySpan<object> given, List<Refusal> refusals, bool strict)
    {
        InputShapes.Check(actor, refusals, strict, "actor");
        if (refusals.Count == 0 && string.IsNullOrWhiteSpace(actor.Id))
            refusals.Add(
                new Refusal(DiagnosticCodes.RequiredValueMissing, "actor.id is missing.", "Give the host's own name for the actor.")
            {
                Field = "actor.id",
            });
        foreach (object one in given)
            InputShapes.Check(one, refusals, strict);
    }
}
