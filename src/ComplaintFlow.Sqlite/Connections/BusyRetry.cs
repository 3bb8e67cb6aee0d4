namespace ComplaintFlow.Sqlite.Connections;

/// <summary>
/// Tries again while another program has the lock, in short steps of uneven length, so that two that write all the time both get through.
/// </summary>
internal static class BusyRetry
{
    public static async ValueTask RunAsync(Action attempt, TimeSpan timeout)
    {
        // The lock is one of the machine, so it is waited for by the machine's clock, also where a host drives its own.
        TimeProvider time = TimeProvider.System;
        for (long start = time.GetTimestamp(); ;)
        {
            try
            {
                attempt();
                return;
            }
            catch (SqliteStoreException exception) when (exception.IsTransient && time.GetElapsedTime(start) < timeout)
            {
            }
            await Task.Delay(TimeSpan.FromMilliseconds(1 + Random.Shared.Next(4)), time).ConfigureAwait(false);
        }
    }
}
