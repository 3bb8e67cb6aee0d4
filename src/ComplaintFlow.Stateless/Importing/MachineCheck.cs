using ComplaintFlow.Handling.Codec;
using ComplaintFlow.Stateless.Naming;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Stateless.Importing;

/// <summary>Finds what a team would miss in a machine that became a workflow.</summary>
/// <param name="machine">The machine.</param>
/// <param name="initial">The state in which it begins.</param>
/// <param name="findings">Collects the defects.</param>
internal sealed class MachineCheck(Machine machine, string initial, Findings findings)
{
    public void CheckTriggers(IEnumerable<string> triggers)
    {
        foreach (string trigger in triggers.Where(trigger => ActionCodec.SchemaOf(trigger) is not null))
        {
            findings.Warning(DiagnosticCodes.TriggerOfBuiltInAction, Findings.Workflow,
                $"The trigger '{trigger}' has the name of a built-in action, which fires it with its own data and conditions.",
                $"Fire it with that action, or call {nameof(StatelessOptions.NameTrigger)}.");
        }
    }

    /// <summary>A state to which nothing leads is refused by the verifier too, which does not know what Stateless hides.</summary>
    public void CheckReachability()
    {
        var entered = new HashSet<string>(Names.Comparer);
        foreach (string target in machine.States.Values.SelectMany(state => state.Targets).Append(initial))
        {
            for (string? state = target; state is not null && entered.Add(state); state = machine.InitialOf(state))
            {
                // The chain of initial substates is entered with the target.
            }
        }
        foreach (string state in machine.States.Keys.Where(state => !entered.Any(target => machine.IsWithin(target, state))))
        {
            findings.Error(DiagnosticCodes.NothingVisibleLeadsThere, Findings.PathOf(state),
                $"No transition that Stateless shows leads to '{state}'.",
                $"If one with an asynchronous guard does, add it with {nameof(StatelessOptions.Permit)}; else remove the state.");
        }
    }

    /// <summary>Finds the states that end a complaint, as the region was built, and in which it gets no outcome.</summary>
    public void CheckOutcomes(RegionDefinition region)
    {
        foreach ((string name, StateDefinition state) in region.States.Where(state => state.Value.Final || state.Value.Closed))
        {
            if (machine.Lineage(name).Any(level => region.States[level].Entry.Outcome is not null))
                continue;
            findings.Warning(DiagnosticCodes.EndWithoutOutcome, Findings.PathOf(name),
                $"A complaint ends in '{name}' without an outcome, so that figures do not say how.",
                $"Call {nameof(StatelessOptions.Outcome)}, or give the state an outcome in the configuration and accept the warning.");
        }
    }
}
