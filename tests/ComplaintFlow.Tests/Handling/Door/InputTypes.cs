using System.Collections;
using System.Reflection;
using ComplaintFlow.Complaints;
using ComplaintFlow.Figures;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Replay;
using ComplaintFlow.Routing;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Tests.Handling.Door;

/// <summary>
/// The types of which callers make values, found by reflection: what an action, an intake, an actor, a rule book or a port of the host
/// reaches.
/// </summary>
internal static class InputTypes
{
    public static readonly Type[] Actions =
        [.. typeof(ComplaintAction).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ComplaintAction)))];

    private static readonly Type[] Roots =
    [
        .. Actions, typeof(Intake), typeof(Actor), typeof(ActOptions), typeof(RuleBookDefinition), typeof(ClassifierOpinion),
        typeof(Handler), typeof(GroupMembership),
        typeof(HistoricalCase), typeof(FigureQuery),
    ];

    public static IReadOnlyList<Type> All { get; } = Reached();

    public static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0);

    public static bool IsCollection(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    /// <summary>The types of the items, of a map the type of its values.</summary>
    public static Type ItemOf(Type collection) => collection.GetGenericArguments()[^1];

    private static List<Type> Reached()
    {
        var found = new List<Type>();
        var waiting = new Queue<Type>(Roots);
        while (waiting.TryDequeue(out Type? type))
        {
            while (type.IsGenericType || type.IsArray)
                type = type.IsArray ? type.GetElementType()! : Nullable.GetUnderlyingType(type) ?? ItemOf(type);
            if (type.Assembly != typeof(Intake).Assembly || type.IsEnum || found.Contains(type))
                continue;
            found.Add(type);
            foreach (Type derived in type.Assembly.GetExportedTypes().Where(one => one.IsSubclassOf(type)))
                waiting.Enqueue(derived);
            foreach (PropertyInfo property in Settable(type))
                waiting.Enqueue(property.PropertyType);
        }
        return found;
    }
}
