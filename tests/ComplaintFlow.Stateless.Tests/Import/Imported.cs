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

    /// <summary>Imports a machine that begins in Fresh, which lies within Open and is entered with it.</summary>
    public static StatelessImportResult Nested(
        Action<StateMachine<string, string>.StateConfiguration> outer, Action<StateMachine<string, string>.StateConfiguration> inner) =>
        Of("Fresh", machine =>
        {
            outer(machine.Configure("Open"));
            inner(machine.Configure("Fresh").SubstateOf("Open"));
        }, options => options.InitialSubstate("Open", "Fresh"));

    public static TransitionDefinition On(this StatelessImportResult import, string state, string trigger) =>
        import.Region.States[state].On[trigger];

    public static string[] Codes(this StatelessImportResult import) => [.. import.Diagnostics.Select(found => found.Code)];
}
