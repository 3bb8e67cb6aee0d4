using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Provides the action types by the triggers that they fire. These are the names under which <see cref="ComplaintAction"/> is
/// written as JSON. Its list of derived types is the only one; the rest is declared by each action in its own file.
/// </summary>
internal static class ActionTypes
{
    private static readonly FrozenDictionary<string, ActionType> s_all = typeof(ComplaintAction)
        .GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)
        .Where(type => type.DerivedType != typeof(CustomAction))
        .Select(type => new ActionType(
            (string)type.TypeDiscriminator!, type.DerivedType.GetCustomAttribute<PreconditionAttribute>(),
            type.DerivedType.GetCustomAttribute<RequiresReasonAttribute>()?.Remedy))
        .ToFrozenDictionary(type => type.Name, Names.Comparer);

    /// <summary>
    /// Gets the action type of a trigger: it requires data, proof or another person, which a bare trigger would bypass. Null if
    /// there is none.
    /// </summary>
    public static ActionType? Find(string trigger) => s_all.GetValueOrDefault(trigger);
}

/// <summary>Represents what is known of an action before anyone takes it.</summary>
/// <param name="Name">The name of the action, and of its trigger.</param>
/// <param name="Precondition">The precondition that does not depend on its data; null if it has none.</param>
/// <param name="ReasonRemedy">What the reason of the action must say; null if it requires no reason.</param>
internal sealed record ActionType(string Name, PreconditionAttribute? Precondition, string? ReasonRemedy);
