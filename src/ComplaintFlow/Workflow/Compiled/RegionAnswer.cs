namespace ComplaintFlow.Workflow.Compiled;

/// <summary>What one region answers to a trigger.</summary>
/// <param name="Region">The number of the region.</param>
/// <param name="State">Its present state.</param>
/// <param name="Transition">The transition of the trigger in that state.</param>
/// <param name="Answer">Whether the transition is permitted, and why not.</param>
/// <param name="Branch">The branch that is taken; null if the transition is not permitted, or lacks a field without which its branches
/// cannot be judged.</param>
internal readonly record struct RegionAnswer(
    int Region, CompiledState State, CompiledTransition Transition, PermittedAction Answer, CompiledBranch? Branch)
{
    /// <summary>Whether the caller holds none of the roles that may take the transition.</summary>
    public bool LacksRole => ReferenceEquals(Answer, Transition.WithoutRole);

    /// <summary>Whether the branch closes the complaint.</summary>
    public bool Closes => Region == 0 && !State.IsEnd && Branch is { Target.Leaf.IsEnd: true };
}

/// <summary>Collects what the regions answer.</summary>
internal interface IRegionAnswers
{
    void Add(int trigger, in RegionAnswer answer);
}
