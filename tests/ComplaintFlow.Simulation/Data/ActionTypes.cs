using System.Collections.Frozen;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Simulation.Data;

/// <summary>All public actions by the triggers that they fire.</summary>
internal static class ActionTypes
{
    public static FrozenDictionary<string, Type> ByTrigger { get; } = typeof(ComplaintAction).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(ComplaintAction)) && !type.IsAbstract && type != typeof(CustomAction))
        .ToFrozenDictionary(type =>
            ((ComplaintAction)new Values(new Random(1), 0).Record(type)).Trigger, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Triggers { get; } = [.. ByTrigger.Keys.Order(StringComparer.Ordinal)];
}
