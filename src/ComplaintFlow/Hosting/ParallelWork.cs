namespace ComplaintFlow.Hosting;

/// <summary>Runs pieces of work in parallel.</summary>
internal static class ParallelWork
{
    /// <summary>
    /// Runs all pieces, even after the host was asked to stop: each piece must then record that it was not begun.
    /// </summary>
    /// <param name="options">The degree of parallelism, and how long pieces may go on after the stop.</param>
    /// <param name="time">The clock.</param>
    /// <param name="pieces">The pieces, which are begun in this order.</param>
    /// <param name="work">Runs a piece. Its token ends the drain time: pieces that were begun before the stop go on until
    /// then.</param>
    /// <param name="stop">The token of the stop.</param>
    public static async Task RunAsync<T>(
        WorkerOptions options, TimeProvider time, IEnumerable<T> pieces, Func<T, CancellationToken, ValueTask> work, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using CancellationTokenRegistration asked = stop.UnsafeRegister(_ => patience.CancelAfter(options.DrainTimeout), null);
        var side = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.MaxDegreeOfParallelism, CancellationToken = CancellationToken.None,
        };
        await Parallel.ForEachAsync(pieces, side, (piece, _) => work(piece, patience.Token)).ConfigureAwait(false);
    }
}
