using System.Collections.Frozen;
using System.Collections.ObjectModel;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Conditions;

/// <summary>
/// The predicates that a host implements in code. They are pure: for the same complaint, they always return the same answer.
/// </summary>
internal sealed class NamedPredicates(IReadOnlyDictionary<string, Func<Complaint, bool>> predicates)
{
    private readonly FrozenDictionary<string, Func<Complaint, bool>> _predicates = predicates.ToFrozenDictionary(Names.Comparer);

    /// <summary>Tries out rules without their host: every answer of the host counts as true.</summary>
    public static NamedPredicates AssumeTrue { get; } = new(ReadOnlyDictionary<string, Func<Complaint, bool>>.Empty) { Assumed = true };

    private bool Assumed { get; init; }

    public bool Implements(string name) => _predicates.ContainsKey(name);

    public bool Holds(string name, Complaint complaint) =>
        _predicates.TryGetValue(name, out Func<Complaint, bool>? predicate) ? predicate(complaint) : Assumed;
}
