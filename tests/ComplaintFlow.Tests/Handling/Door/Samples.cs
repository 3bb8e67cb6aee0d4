using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Tests.Handling.Door;

/// <summary>Values in which every field is filled, and all the ways to spoil one of them at any depth.</summary>
internal static class Samples
{
    /// <summary>By name, since what carries the cases of a test to its runner cannot carry all of them.</summary>
    public static readonly IReadOnlyDictionary<string, string> BadTexts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NUL"] = "a\0", ["half of a pair"] = "\uD83D", ["escape"] = "\u001b", ["giant"] = new('x', 10_000_000),
    };

    private static readonly ComplaintId Somebodys = ComplaintId.New(TestHouse.Start);
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>A value of the type with something in every property.</summary>
    public static object Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "1";
        if (type == typeof(DateTimeOffset))
            return TestHouse.Start;
        if (type == typeof(Money))
            return new Money(1, "CNY");
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0)!;
        if (type == typeof(ComplaintId))
            return Somebodys;
        if (type.IsPrimitive || type == typeof(decimal))
            return Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture);
        if (IsMap(type))
            return new Dictionary<string, string>(StringComparer.Ordinal) { ["Note"] = "1" };
        if (InputTypes.IsCollection(type))
            return ListOf(InputTypes.ItemOf(type), Of(InputTypes.ItemOf(type)));
        object made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (PropertyInfo property in InputTypes.Settable(type))
            property.SetValue(made, Of(property.PropertyType));
        return made;
    }

    /// <summary>Copies of a value, each spoilt in one place, with the name of the place and of the damage.</summary>
    public static IEnumerable<(string Place, string Damage, object Value)> Spoilt(object whole)
    {
        foreach (PropertyInfo property in InputTypes.Settable(whole.GetType()))
        {
            foreach ((string place, string damage, object? value) in SpoiltIn(property, property.GetValue(whole)!))
            {
                object copy = whole.GetType().GetMethod("<Clone>$")!.Invoke(whole, null)!;
                property.SetValue(copy, value);
                if (value is not null || property.GetValue(copy) is null) // some take null for nothing
                    yield return ($"{property.Name}{place}", damage, copy);
            }
        }
    }

    private static IEnumerable<(string Place, string Damage, object? Value)> SpoiltIn(PropertyInfo property, object sound)
    {
        if (!property.PropertyType.IsValueType && Nullability.Create(property).ReadState == NullabilityState.NotNull)
            yield return ("", "null", null);
        else if (property.PropertyType == typeof(string))
            yield return ("", "blank", " \t");
        foreach ((string place, string damage, object? value) in SpoiltValues(sound))
            yield return (place, damage, value);
    }

    private static IEnumerable<(string Place, string Damage, object? Value)> SpoiltValues(object sound)
    {
        Type type = sound.GetType();
        if (sound is string)
        {
            yield return ("", "giant", new string('x', 10_000_000));
            yield return ("", "lone surrogate", "a\uD83D");
            yield return ("", "NUL", "a\0");
            yield return ("", "escape", "\u001b[2J");
        }
        else if (sound is DateTimeOffset)
        {
            yield return ("", "year 1", DateTimeOffset.MinValue);
            yield return ("", "year 9999", DateTimeOffset.MaxValue);
        }
        else if (sound is Money)
        {
            yield return ("", "most", new Money(decimal.MaxValue, "CNY"));
            yield return ("", "negative", new Money(-1, "CNY"));
            yield return ("", "too fine", new Money(0.000_000_001m, "CNY"));
            yield return ("", "no currency", default(Money));
            yield return ("", "unknown currency", new Money(1, "yuan"));
        }
        else if (type.IsEnum)
        {
            yield return ("", "undefined", Enum.ToObject(type, 12_345));
        }
        else if (sound is decimal)
        {
            yield return ("", "most", decimal.MaxValue);
        }
        else if (IsMap(type))
        {
            yield return ("", "too many", Enumerable.Range(0, 10_000).ToDictionary(i => $"f{i}", _ => "1", StringComparer.Ordinal));
            foreach ((string damage, string? text) in new[]
            {
                ("null", null), ("giant", new string('x', 10_000_000)), ("lone surrogate", "\uDE00"), ("NUL", "\0"),
            })
                yield return ("", $"{damage} in it", new Dictionary<string, string>(StringComparer.Ordinal) { ["Note"] = text! });
            yield return ("", "giant key", new Dictionary<string, string>(StringComparer.Ordinal) { [new string('x', 10_000)] = "1" });
        }
        else if (sound is IEnumerable items)
        {
            object item = items.Cast<object>().Single();
            Type itemType = InputTypes.ItemOf(
                type.GetInterfaces().Append(type)
                    .First(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)));
            yield return ("", "too many", ListOf(itemType, [.. Enumerable.Repeat(item, 10_000)]));
            if (!itemType.IsValueType)
                yield return ("", "null in it", ListOf(itemType, item, null));
            if (itemType == typeof(string))
                yield return ("[1]", "blank", ListOf(itemType, item, "\u3000"));
            foreach ((string place, string damage, object? value) in SpoiltValues(item))
                yield return ($"[0]{place}", damage, ListOf(itemType, value));
        }
        else if (!type.IsPrimitive && type != typeof(ComplaintId))
        {
            foreach ((string place, string damage, object value) in Spoilt(sound))
                yield return ($".{place}", damage, value);
        }
    }

    private static bool IsMap(Type type) =>
        InputTypes.IsCollection(type) && type.GetInterfaces().Append(type)
            .Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));

    private static IList ListOf(Type item, params object?[] items)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (object? one in items)
            list.Add(one);
        return list;
    }
}
