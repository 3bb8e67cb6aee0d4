using ComplaintFlow.Storage;

namespace ComplaintFlow.Hosting;

/// <summary>Runs a piece of work for as long as its lease lasts.</summary>
internal static class LeasedWork
{
    /// <summary>Runs the work, unless the host was asked to stop or the lease has ended.</summary>
    /// <param name="until">The end of the lease.</param>
    /// <param name="time">The clock.</param>
    /// <param name="work">Runs the work. Its token ends with the lease: then another worker may do the same.</param>
    /// <param name="patience">The token that ends the drain time.</param>
    /// <param name="stop">The token of the stop.</param>
    /// <returns>Null if it was run; otherwise how it is given back: as not tried if it was not begun.</returns>
    public static async ValueTask<LeaseDisposition?> TryRunAsync(
        DateTimeOffset until, TimeProvider time, Func<CancellationToken, ValueTask> work, CancellationToken patience,
        CancellationToken stop)
    {
        TimeSpan left = until - time.GetUtcNow();
        if (stop.IsCancellationRequested || left <= TimeSpan.Zero)
            return LeaseDisposition.Returned;
        using var ends = new CancellationTokenSource(left, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ends.Token, patience);
        try
        {
            await work(either.Token).ConfigureAwait(false);
            return null;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return LeaseDisposition.Later;
        }
    }
}
