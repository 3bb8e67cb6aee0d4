using System.Diagnostics.CodeAnalysis;

namespace ComplaintFlow.Handling.Codec;

/// <summary>Represents the result of reading JSON. A refusal is a result, not an exception.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value; null if the JSON was refused.</param>
/// <param name="Refusals">Everything that is wrong with the JSON, at most about a hundred defects; empty if it was read.</param>
public sealed record CodecResult<T>(T? Value, IReadOnlyList<Refusal> Refusals)
    where T : class
{
    /// <summary>Whether the JSON was read.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsAccepted => Refusals.Count == 0;
}
