using ComplaintFlow.Conditions;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>The triggers that have an action of their own, which asks for data, for proof or for other eyes: a bare trigger would pass them by.
/// The build takes the names from the files in <c>Handling/Actions</c>.</summary>
internal static partial class ActionNames
{
    /// <summary>The name of the action of a trigger; null if it has none.</summary>
    public static string? Find(string trigger) => Array.Find(s_all, known => Names.Same(known, trigger));
}
