using ComplaintFlow.Diagnostics;
using ComplaintFlow.Workflow;
using Stateless;

namespace ComplaintFlow.Stateless.Tests.Import;

/// <summary>Imports small machines.</summary>
internal static class Imported
{
    public static StatelessImportResult Of(
        string initial, Action<StateMachine<string, string>> configure, Action<StatelessOptions>? more = null)
    {
        var machine = new StateMachine<string, string>(initial);
        configure(machine);
        StatelessOptions options = new StatelessOptions()
            .AcceptWarnings(DiagnosticCodes.HiddenPartsNotConfirmed, DiagnosticCodes.EndWithoutOutcome);
        more?.Invoke(options);
        return StatelessImport.Read(machine.GetInfo(), options);
    }

    public static TransitionDefinition On(this StatelessImportResult import, string state, string trigger) =>
        import.Region.States[state].On[trigger];

    public static string[] Codes(this StatelessImportResult import) => [.. import.Diagnostics.Select(found => found.Code)];
}
