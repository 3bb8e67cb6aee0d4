using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// The actions by the triggers that they fire, which are the names under which <see cref="ComplaintAction"/> is written as JSON. The
/// list of
/// derived types there is the only one: all else is told by each action in its own file.
/// </summary>
internal static class ActionTypes
{
    private static readonly FrozenDictionary<string, ActionType> s_all = typeof(ComplaintAction)
        .GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)
        .Where(type => type.DerivedType != typeof(CustomAction))
        .Select(type => new ActionType((string)type.TypeDiscriminator!, type.DerivedType.GetCustomAttribute<PreconditionAttribute>()))
        .ToFrozenDictionary(type => type.Name, Names.Comparer);

    public static IEnumerable<ActionType> All => s_all.Values;

    /// <summary>
    /// The action of a trigger, which asks for data, for proof or for other eyes: a bare trigger would pass them by. Null if it has none.
    /// </summary>
    public static ActionType? Find(string trigger) => s_all.GetValueOrDefault(trigger);
}

/// <summary>What is known of an action before anyone takes it.</summary>
/// <param name="Name">The name of the action, and of its trigger.</param>
/// <param name="Precondition">What it asks for whatever its data; null if it asks for nothing.</param>
internal sealed record ActionType(string Name, PreconditionAttribute? Precondition);
