using ComplaintFlow.Rules;

namespace ComplaintFlow.Hosting;

/// <summary>Provides a rule book from the host, which does not change.</summary>
internal sealed class FixedRuleBook(RuleBook rules, RuleLayerStack layers, HostRegistrations code) : IRuleBookSource
{
    private readonly RuleBookResult _checked = code.Check(
        layers.IsEmpty ? new RuleBookResult(rules, rules.Warnings) : new RuleBookResult(null, [LayersHere(layers)]));

    public RuleBook Current => _checked.OrThrow();

    private static Diagnostic LayersHere(RuleLayerStack layers) => new(
        DiagnosticCodes.LayerUnderFinishedRules, DiagnosticSeverity.Error, RuleBookReader.SectionName,
        $"The host has a finished rule book, so that {layers.Sources} would have no effect.",
        "Give AddComplaintFlow the configuration, or add the rules to the definition before you read it.");
}
