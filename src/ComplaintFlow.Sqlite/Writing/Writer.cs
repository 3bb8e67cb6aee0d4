using System.Threading.Channels;
using ComplaintFlow.Sqlite.Connections;

namespace ComplaintFlow.Sqlite.Writing;

/// <summary>
/// The one connection that writes. Calls that arrive while it writes wait in a queue and are written together, in one transaction that is
/// made durable once;
/// a lone call is written at once, on the thread of its caller.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    // SQLite's own waiting grows to steps of 100 ms, in which a process that writes all the time would keep others out.
    private static readonly TimeSpan SqliteBusyTimeout = TimeSpan.FromMilliseconds(2);

    private readonly Channel<WriteRequest> _queue =
        Channel.CreateUnbounded<WriteRequest>(new UnboundedChannelOptions { SingleReader = true, AllowSynchronousContinuations = true });
    private readonly string _connectionString;
    private readonly int _maxBatchSize;
    private readonly TimeSpan _busyTimeout;
    private readonly int _walAutoCheckpointPages;
    private readonly Task _loop;
    private Connection? _connection;

    public Writer(string connectionString, int maxBatchSize, TimeSpan busyTimeout, int walAutoCheckpointPages)
    {
        (_connectionString, _maxBatchSize) = (connectionString, maxBatchSize);
        (_busyTimeout, _walAutoCheckpointPages) = (busyTimeout, walAutoCheckpointPages);
        _loop = LoopAsync();
    }

    /// <summary>Has work done within a transaction.</summary>
    /// <param name="work">The work. It throws <see cref="ArgumentException"/> only before it writes.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    public async Task<T> WriteAsync<T>(Func<Connection, T> work, CancellationToken cancellationToken)
    {
        var request = new WriteRequest<T>(work, cancellationToken);
        ObjectDisposedException.ThrowIf(!_queue.Writer.TryWrite(request), this);
        return await request.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes what waits, and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
    }

    private async Task LoopAsync()
    {
        var group = new List<WriteRequest>();
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            Take(group);
            if (group.Count > 0)
                await WriteAsync(group).ConfigureAwait(false);
            group.Clear();
            // The loop may run on the thread of a caller, which is answered by now and must not write for all the others.
            if (_queue.Reader.TryPeek(out _))
                await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
        _connection?.Dispose();
    }

    private void Take(List<WriteRequest> group)
    {
        while (group.Count < _maxBatchSize && _queue.Reader.TryRead(out WriteRequest? request))
        {
            if (request.IsGivenUp)
                request.Cancel();
            else
                group.Add(request);
        }
    }

    private async Task WriteAsync(List<WriteRequest> group)
    {
        if (!await TryBeginAsync(group).ConfigureAwait(false))
            return;
        try
        {
            foreach (WriteRequest request in group)
                request.Execute(_connection!);
            _connection!["COMMIT"].Run();
        }
        catch (Exception exception)
        {
            Rollback(exception);
            if (group.Count == 1)
            {
                group[0].Fail(exception);
                return;
            }
            foreach (WriteRequest request in group)
                await WriteAsync([request]).ConfigureAwait(false);
            return;
        }
        foreach (WriteRequest request in group)
            request.Answer();
    }

    private async Task<bool> TryBeginAsync(List<WriteRequest> group)
    {
        try
        {
            _connection ??= Open();
            await BusyRetry.RunAsync(() => _connection["BEGIN IMMEDIATE"].Run(), _busyTimeout).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception)
        {
            Rollback(exception);
            foreach (WriteRequest request in group)
                request.Fail(exception);
            return false;
        }
    }

    private Connection Open()
    {
        var connection = Connection.Open(_connectionString, SqliteBusyTimeout);
        connection.Execute(FormattableString.Invariant($"PRAGMA wal_autocheckpoint = {_walAutoCheckpointPages}"));
        // A reader that took long may have let the log grow; what is beyond twice its size is given back.
        connection.Execute(FormattableString.Invariant($"PRAGMA journal_size_limit = {_walAutoCheckpointPages * 2L * 4096}"));
        return connection;
    }

    private void Rollback(Exception cause)
    {
        try
        {
            _connection?.Rollback();
            // A connection that was opened while the disk could only be read would never write again.
            if (cause is not SqliteStoreException { IsOfFile: true })
                return;
        }
        catch (SqliteStoreException)
        {
            // A connection that cannot end its transaction is of no use; closing it ends the transaction.
        }
        _connection?.Dispose();
        _connection = null;
    }
}
