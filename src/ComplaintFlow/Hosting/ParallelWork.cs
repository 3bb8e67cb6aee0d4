namespace ComplaintFlow.Hosting;

/// <summary>Does pieces of work side by side.</summary>
internal static class ParallelWork
{
    /// <summary>
    /// Hands out all pieces, also after the host was asked to stop: it is for each piece to say then that it was not begun.
    /// </summary>
    /// <param name="options">How many at a time, and how long they may go on after the stop.</param>
    /// <param name="time">The clock.</param>
    /// <param name="pieces">What is to be done; begun in this order.</param>
    /// <param name="work">Does a piece. Its token is the end of all patience: what has begun before the stop goes on until then.</param>
    /// <param name="stop">The host stops.</param>
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
