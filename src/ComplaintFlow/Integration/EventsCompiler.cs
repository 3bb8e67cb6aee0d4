using ComplaintFlow.Conditions;
using ComplaintFlow.Settings.Compilation;

namespace ComplaintFlow.Integration;

/// <summary>Verifies and compiles the settings that say which events other systems get.</summary>
internal sealed class EventsCompiler(CompilationContext context)
{
    public EventRules Compile(EventsDefinition definition)
    {
        string path = context.At("Events:Publishers");
        foreach ((string name, EventPublisherDefinition publisher) in definition.Publishers)
            Check(publisher, $"{path}:{name}");
        return new EventRules(
            definition.Publishers.Select(one => new PublisherRules(one.Key, one.Value, $"{path}:{one.Key}", context.Defects)));
    }

    private void Check(EventPublisherDefinition publisher, string at)
    {
        foreach (string type in publisher.Types.Where(static type => !Names.Has(IntegrationEventTypes.All, type)))
            context.Defects.Error(
                DiagnosticCodes.UnknownEventType, $"{at}:Types", $"There is no type of events '{type}'.",
                Names.Suggest(type, IntegrationEventTypes.All, "type"));
    }
}
