using ComplaintFlow.Complaints;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>The compiled state of each region of a complaint. For one decision on one thread.</summary>
internal sealed class ActiveStates
{
    private readonly CompiledState?[] _states;

    public ActiveStates(CompiledWorkflow workflow, Complaint complaint)
    {
        IReadOnlyList<RegionState> regions = complaint.Regions;
        _states = new CompiledState?[workflow.Regions.Count];
        for (int i = 0; i < _states.Length && i < regions.Count; i++)
            _states[i] = workflow.Regions[i].Find(regions[i].State);
    }

    /// <summary>The states in which a new complaint begins.</summary>
    public ActiveStates(CompiledWorkflow workflow) => _states = [.. workflow.Regions.Select(region => region.Initial)];

    public ReadOnlySpan<CompiledState?> All => _states;

    /// <summary>Whether any region has a transition for the trigger in its present state.</summary>
    public bool Know(int trigger)
    {
        foreach (CompiledState? state in _states)
        {
            if (state?.Find(trigger) is not null)
                return true;
        }
        return false;
    }

    /// <summary>Undoes what was entered since.</summary>
    public void ReturnTo(ReadOnlySpan<CompiledState?> states) => states.CopyTo(_states);

    public void Enter(int region, CompiledState state) => _states[region] = state;
}
