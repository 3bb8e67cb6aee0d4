using ComplaintFlow.Complaints;
using ComplaintFlow.Rules;
using ComplaintFlow.Stateless.Naming;
using ComplaintFlow.Workflow.Graph;

namespace ComplaintFlow.Stateless.Viewing;

/// <summary>A complaint as a machine sees it: in the state of the machine.</summary>
internal sealed class ViewedComplaint
{
    private readonly GraphRegion _region;
    private readonly TransitionEvaluator _evaluator;
    private readonly Actor _actor;
    private Complaint _complaint;

    public ViewedComplaint(GraphRegion region, TransitionEvaluator evaluator, Complaint complaint, Actor actor)
    {
        (_region, _evaluator, _complaint, _actor) = (region, evaluator, complaint, actor);
        string? state = complaint.Regions.FirstOrDefault(at => Names.Same(at.Region, region.Name))?.State;
        State = region.States.FirstOrDefault(known => Names.Same(known.Name, state))?.Name ?? throw new ArgumentException(
            $"The complaint is in no state of the region '{region.Name}'.", nameof(complaint));
    }

    /// <summary>The present state.</summary>
    public string State { get; private set; }

    public void Enter(string state)
    {
        State = state;
        _complaint = _complaint with
        {
            Regions = [.. _complaint.Regions.Select(at => Names.Same(at.Region, _region.Name) ? at with { State = state } : at)],
        };
    }

    /// <summary>Whether a trigger takes one branch of the transition of a state now.</summary>
    /// <param name="declaredIn">The state that has the transition.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="branch">The name of the branch; null if the transition has one way to go.</param>
    public bool Takes(string declaredIn, string trigger, string? branch)
    {
        TransitionAnswer? answer =
            _evaluator.Evaluate(_complaint, _actor, trigger).FirstOrDefault(one => Names.Same(one.Region, _region.Name));
        return answer is { Holds: true } && Names.Same(answer.DeclaredIn, declaredIn)
            && (branch is null || Names.Same(answer.Branch, branch));
    }
}
