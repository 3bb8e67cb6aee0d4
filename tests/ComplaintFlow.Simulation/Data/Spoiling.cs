using System.Collections;
using System.Reflection;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Simulation.Data;

/// <summary>Puts one thing into a record that no honest caller gives: null, halves of characters, giants, strangers.</summary>
internal static class Spoiling
{
    private sealed record Place(string Path, Type Type, Action<object?> Set, bool IsPersonal);

    /// <summary>Spoils one place at any depth.</summary>
    /// <param name="record">The record, which is left as it is.</param>
    /// <param name="dice">Chooses the place and the value.</param>
    /// <returns>The spoiled copy, and where what was put.</returns>
    public static (T Spoiled, string What) Of<T>(T record, Random dice)
        where T : class
    {
        T copy = new Material(static id => id).Of(record);
        var places = new List<Place>();
        Collect(copy, copy.GetType().Name, places);
        if (places.Count == 0)
            return (copy, "nothing");
        Place place = places[dice.Next(places.Count)];
        (string name, object? value) = Value(place, dice);
        place.Set(value);
        return (copy, $"{place.Path} = {name}");
    }

    private static void Collect(object record, string path, List<Place> places)
    {
        foreach (PropertyInfo property in Shape.Of(record.GetType()).Settable)
        {
            string here = $"{path}.{property.Name}";
            object? value = property.GetValue(record);
            places.Add(new Place(here, property.PropertyType, given => property.SetValue(record, given), Shape.IsPersonal(property)));
            if (value is IList list && Shape.ElementOf(property.PropertyType) is { } element)
            {
                for (int i = 0; i < list.Count; i++)
                {
                    int index = i;
                    if (!element.IsValueType)
                        places.Add(new Place(
                            $"{here}[]", element, given => Replace(property, record, list, index, given), Shape.IsPersonal(property)));
                    if (list[i] is { } part && Shape.Of(part.GetType()).IsRecord)
                        Collect(part, $"{here}[]", places);
                }
            }
            else if (value is not null && Shape.Of(value.GetType()).IsRecord)
            {
                Collect(value, here, places);
            }
        }
    }

    /// <summary>The library keeps lists that nobody can change: another list with the other element takes the place.</summary>
    private static void Replace(PropertyInfo property, object record, IList list, int index, object? given)
    {
        IList other = List(Shape.ElementOf(property.PropertyType)!, 0, null);
        for (int i = 0; i < list.Count; i++)
            other.Add(i == index ? given : list[i]);
        property.SetValue(record, other);
    }

    private static (string Name, object? Value) Value(Place place, Random dice)
    {
        Type type = Nullable.GetUnderlyingType(place.Type) ?? place.Type;
        string mark = place.IsPersonal ? Values.Mark : "x";
        (string, object?)[] choices = type switch
        {
            _ when type == typeof(string) =>
            [
                ("null", null), ("empty", ""), ("blank", "  "), ("NUL", mark + "\0"), ("half a surrogate pair", "\ud800" + mark),
                ("a giant", mark + new string('x', 120_000)), ("padded", $" {mark} "), ("a newline", $"{mark}\r\n{mark}"),
            ],
            _ when type == typeof(Money) =>
            [
                ("unknown", Nullable.GetUnderlyingType(place.Type) is null ? default(Money) : null), ("no currency", default(Money)),
                    ("negative", new Money(-5, "CNY")),
                ("the greatest", new Money(decimal.MaxValue, "CNY")), ("an unknown currency", new Money(5, "XYZ")),
                    ("no code", new Money(5, mark)),
            ],
            _ when type == typeof(decimal) => [("negative", -1m), ("the greatest", decimal.MaxValue), ("0", 0m)],
            _ when type == typeof(int) => [("negative", -1), ("the greatest", int.MaxValue), ("0", 0)],
            _ when type == typeof(long) => [("negative", -1L), ("the greatest", long.MaxValue)],
            _ when type == typeof(DateTimeOffset) => [("year 1", DateTimeOffset.MinValue), ("year 9999", DateTimeOffset.MaxValue)],
            _ when type == typeof(ComplaintId) => [("nobody", default(ComplaintId))],
            _ when type == typeof(bool) => [("true", true)],
            _ when type.IsEnum => [("no value of it", Enum.ToObject(type, 99))],
            _ when Shape.IsMap(type) =>
            [
                ("null", null), ("an unknown name", new Dictionary<string, string>(StringComparer.Ordinal) { ["Nowhere"] = "x" }),
                ("a null", new Dictionary<string, string>(StringComparer.Ordinal) { ["Outlet"] = null! }),
            ],
            _ when Shape.ElementOf(type) is { } element =>
                [("null", null), ("empty", List(element, 0, null)), ("10,000", List(element, 10_000, element)),
                ("a null", List(element, 1, null))],
            _ => [("null", null)],
        };
        // Ordinary binding of JSON gives nulls more often than anything else.
        return choices[0].Item2 is null && dice.Next(3) == 0 ? choices[0] : choices[dice.Next(choices.Length)];
    }

    private static IList List(Type element, int count, Type? filled)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        object? one = filled is not null || element.IsValueType ? new Values(new Random(1), 0).Of(element, "Many") : null;
        for (int i = 0; i < count; i++)
            list.Add(one);
        return list;
    }
}
