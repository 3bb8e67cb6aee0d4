using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ComplaintFlow.Collections;

/// <summary>Takes the place of a map that could not be copied.</summary>
internal sealed class UnreadableMap<T> : IReadOnlyDictionary<string, T>, IUnreadable
{
    public int Count => throw UnreadableList<T>.Problem;

    public IEnumerable<string> Keys => throw UnreadableList<T>.Problem;

    public IEnumerable<T> Values => throw UnreadableList<T>.Problem;

    public T this[string key] => throw UnreadableList<T>.Problem;

    public bool ContainsKey(string key) => throw UnreadableList<T>.Problem;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => throw UnreadableList<T>.Problem;

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => throw UnreadableList<T>.Problem;

    IEnumerator IEnumerable.GetEnumerator() => throw UnreadableList<T>.Problem;
}
