using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace ComplaintFlow.Collections;

/// <summary>
/// Copies the collections of callers when they are assigned. If a caller changes its list later, the copy does not change. A cast does not
/// reach the copy either.
/// </summary>
/// <remarks>
/// Null stays null, and validation refuses it. A collection that throws when it is read becomes an <see cref="IUnreadable"/>, which
/// validation refuses too.
/// </remarks>
internal static class DefensiveCopy
{
    public static IReadOnlyList<T> List<T>(IReadOnlyList<T> given)
    {
        if (given is null or ImmutableArray<T> { IsDefault: false } or T[] { Length: 0 } or UnreadableList<T>)
            return given!;
        try
        {
            // Read no more items than the count says: a list may be endless.
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
    /// Takes over a list that the library has made itself. The result cannot be changed by a cast. An array is wrapped and not copied.
    /// </summary>
    [return: NotNullIfNotNull(nameof(made))]
    public static IReadOnlyList<T>? Wrap<T>(IReadOnlyList<T>? made) => made switch
    {
        T[] { Length: > 0 } array => ImmutableCollectionsMarshal.AsImmutableArray(array),
        List<T> { Count: > 0 } list => ImmutableCollectionsMarshal.AsImmutableArray(list.ToArray()),
        _ when Expressions<T>.Make(made) => made,
        _ => List(made!),
    };

    public static IReadOnlyDictionary<string, T> Map<T>(IReadOnlyDictionary<string, T> given) => Map(given, static value => value);

    /// <summary>Copies a map and its values.</summary>
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

    /// <summary>A copy of a map that ignores case ignores case too.</summary>
    private static IEqualityComparer<string>? ComparerOf<T>(IReadOnlyDictionary<string, T> given) => given switch
    {
        Dictionary<string, T> map => map.Comparer,
        SortedDictionary<string, T> map => map.Comparer as IEqualityComparer<string>,
        FrozenDictionary<string, T> map => map.Comparer,
        ImmutableDictionary<string, T> map => map.KeyComparer,
        ImmutableSortedDictionary<string, T> map => map.KeyComparer as IEqualityComparer<string>,
        _ => null,
    };

    /// <summary>The types that the compiler makes for collection expressions. Nobody can change their instances.</summary>
    private static class Expressions<T>
    {
        private static readonly Type s_one = Of([default!]);
        private static readonly Type s_two = Of([default!, default!]);
        private static readonly Type s_many = Of([.. Enumerable.Repeat<T>(default!, 2)]);

        public static bool Make(IReadOnlyList<T>? made) =>
            made?.GetType() is { } type && (type == s_one || type == s_two || type == s_many);

        private static Type Of(IReadOnlyList<T> expression) => expression.GetType();
    }

    private sealed class KeptMap<T>(Dictionary<string, T> own) : ReadOnlyDictionary<string, T>(own);
}
