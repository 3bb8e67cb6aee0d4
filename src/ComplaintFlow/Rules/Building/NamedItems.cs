using ComplaintFlow.Conditions;

namespace ComplaintFlow.Rules.Building;

/// <summary>Changes maps of named items by copying them. A name that exists keeps its spelling.</summary>
internal static class NamedItems
{
    public static IReadOnlyDictionary<string, T> None<T>() => new SortedDictionary<string, T>(Names.Comparer);

    public static IReadOnlyDictionary<string, T> One<T>(string name, T item) => None<T>().Put(name, item);

    public static IReadOnlyDictionary<string, T> Put<T>(this IReadOnlyDictionary<string, T> items, string name, T item)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        SortedDictionary<string, T> copy = Copy(items);
        copy[name] = item;
        return copy;
    }

    public static IReadOnlyDictionary<string, T> Change<T>(
        this IReadOnlyDictionary<string, T> items, string name, T fresh, Func<T, T> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        SortedDictionary<string, T> copy = Copy(items);
        copy[name] = configure(copy.GetValueOrDefault(name, fresh));
        return copy;
    }

    public static IReadOnlyDictionary<string, T> Without<T>(this IReadOnlyDictionary<string, T> items, string name)
    {
        SortedDictionary<string, T> copy = Copy(items);
        copy.Remove(name);
        return copy;
    }

    private static SortedDictionary<string, T> Copy<T>(IReadOnlyDictionary<string, T> items)
    {
        var copy = new SortedDictionary<string, T>(Names.Comparer);
        foreach ((string name, T item) in items)
            copy.Add(name, item);
        return copy;
    }
}
