using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace ComplaintFlow.Collections;

/// <summary>
/// Copies the collections that callers give, once and where they are assigned: what a caller does to its list afterwards changes nothing
/// here. A cast does not reach the copy either.
/// Null stays null, for the door to refuse. A collection that throws when it is read becomes an <see cref="IUnreadable"/>, which the door
/// refuses too.
/// </summary>
internal static class DefensiveCopy
{
    public static IReadOnlyList<T> List<T>(IReadOnlyList<T> given)
    {
        if (given is null or ImmutableArray<T> { IsDefault: false } or T[] { Length: 0 } or UnreadableList<T>)
            return given!;
        try
        {
            // Not more than it says it has: a list may have no end.
            var items = new T[given.Count];
            for (int i = 0; i < items.Length; i++)
                items[i] = given[i];
            return items.Length == 0 ? [] : ImmutableCollectionsMarshal.AsImmutableArray(items);
        }
        catch (Exception)
        {
            return new UnreadableList<T>();
        }
    }

    /// <summary>
    /// Takes over a list that the library has made itself, so that whoever is given it later cannot change it by a cast. An array is
    /// wrapped, not copied.
    /// </summary>
    [return: NotNullIfNotNull(nameof(made))]
    public static IReadOnlyList<T>? Wrap<T>(IReadOnlyList<T>? made) => made switch
    {
        T[] { Length: > 0 } array => ImmutableCollectionsMarshal.AsImmutableArray(array),
        // What a collection expression makes cannot be changed.
        _ when made?.GetType().Assembly == typeof(DefensiveCopy).Assembly => made,
        _ => List(made!),
    };

    public static IReadOnlyDictionary<string, T> Map<T>(IReadOnlyDictionary<string, T> given) => Map(given, static value => value);

    /// <summary>A map whose values are copied too.</summary>
    public static IReadOnlyDictionary<string, T> Map<T>(IReadOnlyDictionary<string, T> given, Func<T, T> keep)
    {
        if (given is null or KeptMap<T> or UnreadableMap<T> || ReferenceEquals(given, ReadOnlyDictionary<string, T>.Empty))
            return given!;
        try
        {
            var copy = new Dictionary<string, T>(ComparerOf(given));
            foreach ((string key, T value) in given.Take(given.Count))
                copy.Add(key, keep(value));
            return new KeptMap<T>(copy);
        }
        catch (Exception)
        {
            return new UnreadableMap<T>();
        }
    }

    /// <summary>Maps that find names without case go on doing so.</summary>
    private static IEqualityComparer<string>? ComparerOf<T>(IReadOnlyDictionary<string, T> given) => given switch
    {
        Dictionary<string, T> map => map.Comparer,
        SortedDictionary<string, T> map => map.Comparer as IEqualityComparer<string>,
        FrozenDictionary<string, T> map => map.Comparer,
        ImmutableDictionary<string, T> map => map.KeyComparer,
        ImmutableSortedDictionary<string, T> map => map.KeyComparer as IEqualityComparer<string>,
        _ => null,
    };

    private sealed class KeptMap<T>(Dictionary<string, T> own) : ReadOnlyDictionary<string, T>(own);
}
