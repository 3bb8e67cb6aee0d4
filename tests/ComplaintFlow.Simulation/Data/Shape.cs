using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Simulation.Data;

/// <summary>What a public record of the library is made of, found by reflection, so that new ones are covered by themselves.</summary>
internal sealed class Shape
{
    private static readonly ConcurrentDictionary<Type, Shape> Known = new();

    private readonly MethodInfo? _clone;

    private Shape(Type type)
    {
        _clone = type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance);
        IsRecord = _clone is not null && type.Assembly == typeof(ComplaintAction).Assembly;
        PropertyInfo[] all = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(one => one.GetIndexParameters().Length == 0)];
        Settable = [.. all.Where(one => one.SetMethod is { IsPublic: true }).OrderBy(one => one.Name, StringComparer.Ordinal)];
        Written = [.. Settable.Where(one =>
            one.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always })];
    }

    /// <summary>Whether it is a record of the library, which is copied part by part.</summary>
    public bool IsRecord { get; }

    /// <summary>What a caller may set.</summary>
    public PropertyInfo[] Settable { get; }

    /// <summary>What it consists of, without what follows from the rest.</summary>
    public PropertyInfo[] Written { get; }

    public static Shape Of(Type type) => Known.GetOrAdd(type, static one => new Shape(one));

    public object Clone(object record) => _clone!.Invoke(record, null)!;

    /// <summary>The type of the elements when the type is a list that callers give.</summary>
    public static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(IReadOnlyList<>) || open == typeof(List<>))
            ? type.GetGenericArguments()[0]
            : type.IsArray ? type.GetElementType() : null;

    public static bool IsMap(Type type) =>
        type == typeof(IReadOnlyDictionary<string, string>) || typeof(IDictionary).IsAssignableFrom(type);

    public static bool IsPersonal(PropertyInfo property) => property.GetCustomAttribute<PrivacyAttribute>() is not null;
}
