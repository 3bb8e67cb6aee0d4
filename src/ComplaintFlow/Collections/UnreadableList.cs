using System.Collections;

namespace ComplaintFlow.Collections;

/// <summary>Takes the place of a list that could not be copied.</summary>
internal sealed class UnreadableList<T> : IReadOnlyList<T>, IUnreadable
{
    public int Count => throw Problem;

    internal static InvalidOperationException Problem => new("A collection that was given could not be read.");

    public T this[int index] => throw Problem;

    public IEnumerator<T> GetEnumerator() => throw Problem;

    IEnumerator IEnumerable.GetEnumerator() => throw Problem;
}
