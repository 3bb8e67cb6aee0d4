using System.Collections;
using System.Reflection;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Tests.Telemetry;

/// <summary>Finds the texts that stand in fields with the mark <see cref="PrivacyAttribute"/>.</summary>
internal static class PersonalValues
{
    /// <summary>Shorter ones stand in many words by chance.</summary>
    private const int Shortest = 4;

    public static HashSet<string> In(params IEnumerable<object?> roots)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (object? root in roots)
            Walk(root, isMarked: false, found, []);
        return found;
    }

    private static void Walk(object? value, bool isMarked, HashSet<string> found, HashSet<object> seen)
    {
        if (value is string text)
        {
            if (isMarked && text.Length >= Shortest)
                found.Add(text);
            return;
        }
        if (value is null || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || !seen.Add(value))
            return;
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
                Walk(item, isMarked, found, seen);
            return;
        }
        if (value.GetType().Assembly != typeof(Complaint).Assembly && value.GetType().Assembly != typeof(Actor).Assembly)
            return;
        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length == 0)
                Walk(property.GetValue(value), isMarked || property.IsDefined(typeof(PrivacyAttribute)), found, seen);
        }
    }
}
