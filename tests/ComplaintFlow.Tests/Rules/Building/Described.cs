using System.Collections;
using System.Globalization;

namespace ComplaintFlow.Tests.Rules.Building;

/// <summary>
/// Everything that a definition holds, as text: two that say the same have the same text, whatever their maps and lists are made of.
/// </summary>
internal static class Described
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        Enum or bool or int => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        decimal number => number.ToString("0.###", CultureInfo.InvariantCulture),
        IEnumerable items when IsMap(value.GetType()) =>
            $"{{{string.Join(", ", items.Cast<object>().Select(Entry).Order(StringComparer.Ordinal))}}}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Of))}]",
        _ => $"{value.GetType().Name}({string.Join(", ", Properties(value))})",
    };

    private static IEnumerable<string> Properties(object value) =>
        value.GetType().GetProperties().Where(static property => !property.GetMethod!.IsStatic)
            .Select(property => $"{property.Name}: {Of(property.GetValue(value))}");

    private static string Entry(object entry) =>
        $"{Of(entry.GetType().GetProperty("Key")!.GetValue(entry))} = {Of(entry.GetType().GetProperty("Value")!.GetValue(entry))}";

    private static bool IsMap(Type type) =>
        type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));
}
