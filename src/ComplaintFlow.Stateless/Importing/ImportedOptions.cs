namespace ComplaintFlow.Stateless.Importing;

/// <summary>What the options add to a machine, by the names of states and triggers.</summary>
internal sealed class ImportedOptions
{
    public Dictionary<string, string> InitialSubstates { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, string> Resting { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, string[]> Roles { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, string> Outcomes { get; } = new(StringComparer.OrdinalIgnoreCase);

    public HashSet<string> Closed { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool IsClosed(string state) => Closed.Contains(state) || Outcomes.ContainsKey(state);

    public IReadOnlyList<string> RolesOf(string trigger) => Roles.GetValueOrDefault(trigger, []);
}
