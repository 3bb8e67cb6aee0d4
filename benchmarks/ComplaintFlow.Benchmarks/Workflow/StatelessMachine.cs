using Stateless;

namespace ComplaintFlow.Benchmarks.Workflow;

/// <summary>
/// The same machine in Stateless, over a case that is kept outside, so that one machine can serve all cases in turn. States and triggers
/// are numbers, as those of an enumeration would be. It knows no roles.
/// </summary>
internal sealed class StatelessMachine
{
    private readonly StateMachine<int, int> _machine;

    public StatelessMachine(HandWrittenTable.Case now)
    {
        Now = now;
        _machine = new StateMachine<int, int>(() => Now.State, state => Now.State = state);
        foreach (string name in Machine.States)
        {
            if (Machine.ParentOf(name) is { } parent)
                _machine.Configure(HandWrittenTable.State(name)).SubstateOf(HandWrittenTable.State(parent));
        }
        _machine.Configure(HandWrittenTable.State(Machine.Outer)).InitialTransition(HandWrittenTable.State(Machine.Inner[0]));
        _machine.Configure(HandWrittenTable.State("Step1")).OnEntry(() => Now.Marks++);
        foreach (Machine.Way way in Machine.Ways)
        {
            StateMachine<int, int>.StateConfiguration from = _machine.Configure(HandWrittenTable.State(way.From));
            if (way.Guarded)
                from.PermitIf(HandWrittenTable.Trigger(way.Trigger), HandWrittenTable.State(way.To), () => Now.Channel == "Web");
            else
                from.Permit(HandWrittenTable.Trigger(way.Trigger), HandWrittenTable.State(way.To));
        }
    }

    /// <summary>The case of which it is the machine at present.</summary>
    public HandWrittenTable.Case Now { get; set; }

    public void Fire(int trigger) => _machine.Fire(trigger);

    /// <summary>In the form that Stateless keeps for compatibility.</summary>
#pragma warning disable CS0618 // measured beside the form that took its place
    public int CountPermitted() => _machine.GetPermittedTriggers().Count();
#pragma warning restore CS0618

    public Task<IEnumerable<int>> PermittedAsync() => _machine.GetPermittedTriggersAsync();
}
