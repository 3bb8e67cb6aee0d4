using System.Collections.Frozen;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling.Door;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// The triggers that have an action of their own, which asks for data, for proof or for other eyes: a bare trigger would pass them by.
/// The names are those under which <see cref="ComplaintAction"/> is written as JSON.
/// </summary>
internal static class ActionNames
{
    private static readonly FrozenSet<string> s_all = InputJson.Default.ComplaintAction.PolymorphismOptions!.DerivedTypes
        .Where(type => type.DerivedType != typeof(CustomAction)).Select(type => (string)type.TypeDiscriminator!).ToFrozenSet(Names.Comparer);

    /// <summary>The name of the action of a trigger; null if it has none.</summary>
    public static string? Find(string trigger) => s_all.TryGetValue(trigger, out string? name) ? name : null;
}
