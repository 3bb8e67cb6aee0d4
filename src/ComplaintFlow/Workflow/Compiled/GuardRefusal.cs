using System.Collections;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>
/// The refusal of a transition whose guard, or all of whose branches, do not hold. It is put into words when somebody reads it, because
/// a list of permitted actions has many and shows few.
/// </summary>
internal sealed class GuardRefusal(string trigger, FailingGuard[] lacking, bool inBranches) : IReadOnlyList<Refusal>
{
    private Refusal Only => field ??= new Refusal(
        DiagnosticCodes.GuardNotMet, $"{What}: {Listed(", ", lacking.SelectMany(guard => guard.Present))}.",
        $"It passes where {Listed(" or ", lacking.Select(guard => guard.WhatPasses))}.");

    public int Count => 1;

    public Refusal this[int index] => index == 0 ? Only : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<Refusal> GetEnumerator()
    {
        yield return Only;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string What => inBranches ? $"None of the branches of '{trigger}' holds" : $"A condition of '{trigger}' does not hold";

    private static string Listed(string separator, IEnumerable<string> parts) =>
        string.Join(separator, parts.Distinct(StringComparer.Ordinal));
}
