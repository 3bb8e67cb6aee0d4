using ComplaintFlow.Stateless.Naming;

namespace ComplaintFlow.Stateless.Importing;

/// <summary>What options add to a machine, by the texts of states and triggers.</summary>
internal sealed class MachineAdditions
{
    public Dictionary<string, string> StateNames { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> TriggerNames { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> InitialSubstates { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> RestingSubstates { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string[]> Roles { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Outcomes { get; } = new(StringComparer.Ordinal);

    public HashSet<string> ClosedStates { get; } = new(StringComparer.Ordinal);

    public HashSet<string> AcceptedWarnings { get; } = new(Names.Comparer);

    public List<AddedTransition> Transitions { get; } = [];

    public List<AddedDestination> Destinations { get; } = [];

    /// <summary>The state in which a complaint begins; null if it is that of the machine.</summary>
    public string? InitialState { get; set; }
}
