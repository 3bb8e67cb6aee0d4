namespace ComplaintFlow.Storage;

/// <summary>
/// Hands out the rows of one table complaint by complaint, while all tables are read side by side in the same order: one pass over each
/// table is enough, without an index that begins with the complaint.
/// </summary>
/// <typeparam name="T">What a row holds.</typeparam>
/// <remarks>Not safe to use from several threads.</remarks>
internal sealed class RecordRows<T> : IAsyncDisposable
{
    private readonly IAsyncEnumerator<(ComplaintKey Key, T Row)> _rows;
    private bool _isStarted;
    private bool _hasNext;

    /// <summary>Begins to read.</summary>
    /// <param name="rows">The rows, each with its complaint, sorted by tenant and id as the database sorts the complaints. Rows that
    /// belong to no complaint must not be among them.</param>
    /// <param name="cancellationToken">A token that cancels the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    public RecordRows(IAsyncEnumerable<(ComplaintKey Key, T Row)> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        _rows = rows.GetAsyncEnumerator(cancellationToken);
    }

    /// <summary>Takes the rows of the next complaint.</summary>
    /// <param name="key">The complaint.</param>
    /// <returns>Its rows; empty if it has none.</returns>
    public async ValueTask<IReadOnlyList<T>> TakeAsync(ComplaintKey key)
    {
        if (!_isStarted)
            (_isStarted, _hasNext) = (true, await _rows.MoveNextAsync().ConfigureAwait(false));
        if (!_hasNext || _rows.Current.Key != key)
            return [];
        var taken = new List<T>();
        do
        {
            taken.Add(_rows.Current.Row);
            _hasNext = await _rows.MoveNextAsync().ConfigureAwait(false);
        }
        while (_hasNext && _rows.Current.Key == key);
        return taken;
    }

    /// <summary>Takes the row of the next complaint from a table that has at most one of each.</summary>
    /// <param name="key">The complaint.</param>
    /// <returns>The row; null if there is none.</returns>
    public async ValueTask<T?> TakeOneAsync(ComplaintKey key) =>
        await TakeAsync(key).ConfigureAwait(false) is [var one, ..] ? one : default;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _rows.DisposeAsync();
}
