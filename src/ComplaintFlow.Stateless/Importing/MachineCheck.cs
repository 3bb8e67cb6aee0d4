using ComplaintFlow.Handling.Codec;

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
        HashSet<string> entered = new(StringComparer.OrdinalIgnoreCase);
        foreach (string target in Targets().Append(initial))
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

    public void CheckOutcomes(ImportedOptions options)
    {
        foreach (string state in machine.States.Keys.Where(state =>
            machine.InitialOf(state) is null && !machine.Lineage(state).SelectMany(level => machine.States[level].Handlers).Any()
            && !machine.Lineage(state).Any(options.Outcomes.ContainsKey)))
        {
            findings.Warning(DiagnosticCodes.EndWithoutOutcome, Findings.PathOf(state),
                $"A complaint ends in '{state}' without an outcome, so that figures count it as open.",
                $"Call {nameof(StatelessOptions.Outcome)}, or give the state an outcome in the configuration and accept the warning.");
        }
    }

    private IEnumerable<string> Targets() => machine.States.Values.SelectMany(state => state.Handlers)
        .SelectMany(handler => handler.Destinations).Select(destination => destination.State);
}
