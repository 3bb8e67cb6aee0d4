using ComplaintFlow.Stateless.Naming;
using ComplaintFlow.Workflow.Graph;
using Stateless;

namespace ComplaintFlow.Stateless.Viewing;

/// <summary>
/// Configures a Stateless machine as a region. One transition at a time holds, and Stateless asks no superstate behind it, because each
/// guard is the answer of the workflow: whether just this branch of just this state is taken.
/// </summary>
internal sealed class RegionMachine
{
    private readonly StateMachine<string, string> _machine;
    private readonly ViewedComplaint? _viewed;

    private RegionMachine(StateMachine<string, string> machine, ViewedComplaint? viewed) => (_machine, _viewed) = (machine, viewed);

    /// <param name="region">The region.</param>
    /// <param name="viewed">The complaint; null if all guards hold.</param>
    public static StateMachine<string, string> Of(GraphRegion region, ViewedComplaint? viewed)
    {
        StateMachine<string, string> machine = viewed is null ? new StateMachine<string, string>(region.Initial)
            : new StateMachine<string, string>(() => viewed.State, viewed.Enter);
        var configured = new RegionMachine(machine, viewed);
        foreach (GraphState state in region.States)
            configured.Add(state);
        foreach (GraphEdge edge in region.Edges)
            configured.Add(edge.From, edge.Trigger, edge.To, edge.Kind, null, Description(edge.Roles, edge.Guard));
        foreach (GraphChoice choice in region.Choices)
        {
            foreach (GraphBranch branch in choice.Branches)
                configured.Add(
                    choice.From, choice.Trigger, branch.To, branch.Kind, branch.Name,
                    Description(choice.Roles, choice.Guard, branch.Guard ?? "otherwise"));
        }
        return machine;
    }

    private void Add(GraphState state)
    {
        StateMachine<string, string>.StateConfiguration configuration = _machine.Configure(state.Name);
        if (state.Parent is { } parent)
            configuration.SubstateOf(parent);
        if (state.Initial is { } initial)
            configuration.InitialTransition(initial);
        foreach (string effect in state.Entry)
            configuration.OnEntry(Nothing, effect);
        foreach (string effect in state.Exit)
            configuration.OnExit(Nothing, effect);
    }

    private void Add(string from, string trigger, string to, GraphEdgeKind kind, string? branch, string description)
    {
        StateMachine<string, string>.StateConfiguration configuration = _machine.Configure(from);
        bool Guard() => _viewed is null || _viewed.Takes(from, trigger, branch);
        // A graph of Stateless writes brackets for every guard, also for one that says nothing.
        Tuple<Func<bool>, string>[] guards = _viewed is null && description.Length == 0 ? [] : [Tuple.Create(Guard, description)];
        _ = kind switch
        {
            GraphEdgeKind.Ignored => configuration.IgnoreIf(trigger, guards),
            // Without a description, Stateless writes "Function".
            GraphEdgeKind.Internal => configuration.InternalTransitionIf(
                trigger, _ => Guard(), Nothing, description.Length == 0 ? "always" : description),
            GraphEdgeKind.Transition when Names.Same(from, to) => configuration.PermitReentryIf(trigger, guards),
            _ => configuration.PermitIf(trigger, to, guards),
        };
    }

    /// <summary>What must hold, in words. Stateless would write the name of a function in its place.</summary>
    private static string Description(IReadOnlyList<string> roles, params string?[] guards)
    {
        string? by = roles.Count == 0 ? null : $"by {string.Join(" or ", roles)}";
        return string.Join(" and ", guards.Prepend(by).OfType<string>());
    }

    private static void Nothing()
    {
        // Effects are performed by the workers, not by a view.
    }
}
