namespace ComplaintFlow.Stateless.Importing;

/// <summary>The names that an import gives.</summary>
internal sealed class MachineNames(MachineAdditions options, Findings findings)
{
    public NameTable States { get; } = new("state", nameof(StatelessOptions.NameState), options.StateNames, findings);

    public NameTable Triggers { get; } = new("trigger", nameof(StatelessOptions.NameTrigger), options.TriggerNames, findings);

    public FunctionNames Predicates { get; } = new("guard", DiagnosticCodes.UndescribedGuard, findings);

    public FunctionNames Effects { get; } = new("action", DiagnosticCodes.UndescribedAction, findings);
}
