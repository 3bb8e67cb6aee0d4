using ComplaintFlow.Conditions;
using ComplaintFlow.Detection;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Hosting.Delivering;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Hosting;

/// <summary>Represents what a host implements in code of what the rules declare.</summary>
internal sealed class HostRegistrations(
    NamedPredicates predicates, EffectDispatcher effects, ClassifierRunner models, ChannelCatalog channels, SignalKey key)
{
    /// <summary>Checks that rules verify, and that this host implements what they declare.</summary>
    public RuleBookResult Check(RuleBookResult read)
    {
        if (read.RuleBook is not { } book)
            return read;
        Diagnostic[] ofAll = [.. Missing(book.Definition)];
        Diagnostic[] missing =
        [
            .. ofAll, .. book.Tenants.SelectMany(tenant => Missing(tenant.Value.Definition).Except(ofAll)
                .Select(one => one with { Path = TenantRules.PathOf(RuleBookReader.SectionName, tenant.Key, one.Path) })),
        ];
        return missing.Length == 0 ? read : new RuleBookResult(null, missing);
    }

    private IEnumerable<Diagnostic> Missing(RuleBookDefinition rules) =>
        [
            .. rules.Predicates.Where(name => !predicates.Implements(name))
            .Select(name => Missing("Predicates", $"the predicate '{name}'", "Call AddPredicate at start-up.")),
            .. rules.Effects.Where(name => !effects.Implements(name))
            .Select(name => Missing("Effects", $"the effect '{name}'", "Call AddEffect at start-up.")),
            .. rules.Classification.Models.Keys.Where(name => !models.Implements(name))
            .Select(name => Missing("Classification:Models", $"the model '{name}'", "Call AddClassifier at start-up.")),
            .. rules.Notifications.Channels.Keys.Where(name => !channels.Has(name))
            .Select(name => Missing(
                "Notifications:Channels", $"the channel '{name}'", "Call AddNotificationChannel with this name at start-up.")),
            .. rules.Events.Publishers.Keys.Where(name => channels.Has(name)).Select(Taken),
            .. rules.EarlyWarning.Detectors.Count == 0 || key.Exists ? Array.Empty<Diagnostic>() : [WithoutKey],
        ];

    private static Diagnostic WithoutKey { get; } =
        new(DiagnosticCodes.MissingSignalKey, DiagnosticSeverity.Error, $"{RuleBookReader.SectionName}:EarlyWarning",
        "This host has no key under which it hashes what detectors compare.",
        "Call UseSignalKey at start-up, with the same secret on every node.");

    private static Diagnostic Taken(string publisher) =>
        new(DiagnosticCodes.PublisherNameTaken, DiagnosticSeverity.Error, $"{RuleBookReader.SectionName}:Events:Publishers:{publisher}",
            $"A notification channel of this host has the name '{publisher}'.", "Give the publisher another name, on every host.");

    private static Diagnostic Missing(string section, string what, string help) =>
        new(DiagnosticCodes.MissingHostImplementation, DiagnosticSeverity.Error, $"{RuleBookReader.SectionName}:{section}",
            $"This host does not implement {what}.", help);
}
