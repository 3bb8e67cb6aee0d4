using ComplaintFlow.Stateless.Importing;
using ComplaintFlow.Stateless.Naming;
using ComplaintFlow.Workflow;
using Stateless.Reflection;

namespace ComplaintFlow.Stateless;

/// <summary>Imports a Stateless machine as a region of a workflow.</summary>
/// <remarks>
/// The region keeps the meaning of the machine: a superstate is asked if no guard of the substate holds, an initial substate is entered
/// again when a transition leads to the superstate, and what leads from a superstate to the present state does nothing. What Stateless does
/// not show is asked for in the options, and what cannot be carried over is listed. Thread-safe.
/// </remarks>
/// <example>
/// Import a machine as a region of rules built in code:
/// <code>
/// StatelessImportResult import = StatelessImport.Read(machine.GetInfo(), new StatelessOptions().InitialSubstate("Open", "New"));
/// foreach (Diagnostic found in import.Diagnostics)
///     Console.WriteLine(found);
/// RuleBook book = RuleBookReader.Read(import.AddTo(RuleBookBuilder.Empty)).OrThrow();
/// </code>
/// </example>
public static class StatelessImport
{
    /// <summary>Reads a machine.</summary>
    /// <param name="machine">The machine, as <c>GetInfo</c> of Stateless shows it.</param>
    /// <param name="options">What Stateless does not show, or <see langword="null"/> if there is nothing to add.</param>
    /// <returns>The region, with all defects and warnings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="machine"/> is <see langword="null"/>.</exception>
    public static StatelessImportResult Read(StateMachineInfo machine, StatelessOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(machine);
        MachineAdditions additions = (options ?? new StatelessOptions()).Additions;
        var findings = new Findings(additions.AcceptedWarnings);
        var names = new MachineNames(additions, findings);
        IReadOnlyDictionary<string, MachineState> states = new MachineReader(machine, additions, names, findings).Read();
        string? initial = Initial(machine, additions, names, findings);
        ImportedOptions read = new OptionReader(additions, names, states, initial, findings).Read();
        WarnOfHiddenParts(findings);
        var imported = new Machine(states, read.InitialSubstates, read.Resting);
        var check = new MachineCheck(imported, initial ?? "", findings);
        check.CheckTriggers(names.Triggers.All);
        // What a missing initial substate or destination hides is no defect of its own.
        if (initial is not null && !findings.HasErrors)
            check.CheckReachability();
        (RegionDefinition region, IReadOnlyDictionary<string, IReadOnlyList<string>> copies) =
            new RegionBuilder(imported, initial ?? "", read).Build();
        check.CheckOutcomes(region);
        return new StatelessImportResult
        {
            Region = region,
            Copies = copies,
            Predicates = names.Predicates.All,
            Effects = names.Effects.All,
            Diagnostics = findings.Sorted(),
        };
    }

    private static string? Initial(StateMachineInfo machine, MachineAdditions additions, MachineNames names, Findings findings)
    {
        if (additions.InitialState is { } text)
            return names.States.Find(text, nameof(StatelessOptions.Initial));
        // A machine that keeps its state elsewhere may be in no state yet, or in one that is not configured.
        string? name = machine.InitialState?.UnderlyingState is { } state ? names.States.NameOf(MachineText.Of(state)) : null;
        if (name is null)
            findings.Error(DiagnosticCodes.UnknownInStatelessMachine, Findings.Workflow, "The machine is in none of its states.",
                $"Configure the state in which it begins, or call {nameof(StatelessOptions.Initial)}.");
        return name;
    }

    private static void WarnOfHiddenParts(Findings findings) => findings.Warning(
        DiagnosticCodes.HiddenPartsNotConfirmed, Findings.Workflow,
        "Stateless shows no asynchronous guards, trigger parameters, OnTransitioned, OnUnhandledTrigger, triggers that actions fire, and "
            + "firing mode: if the machine has any, they are not imported.",
        $"Add asynchronous guards with {nameof(StatelessOptions.Permit)}, move the rest to actions, and accept the warning.");
}
