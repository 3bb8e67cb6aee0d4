using ComplaintFlow.Stateless.Naming;

namespace ComplaintFlow.Stateless.Importing;

/// <summary>What the options add to a machine, by the names of states and triggers.</summary>
internal sealed class ImportedOptions
{
    public Dictionary<string, string> InitialSubstates { get; } = new(Names.Comparer);

    public Dictionary<string, string> Resting { get; } = new(Names.Comparer);

    public Dictionary<string, string[]> Roles { get; } = new(Names.Comparer);

    public Dictionary<string, string> Outcomes { get; } = new(Names.Comparer);

    public HashSet<string> Closed { get; } = new(Names.Comparer);

    public bool IsClosed(string state) => Closed.Contains(state) || Outcomes.ContainsKey(state);

    public IReadOnlyList<string> RolesOf(string trigger) => Roles.GetValueOrDefault(trigger, []);
}
