using System.Collections.Concurrent;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Connections;

/// <summary>
/// The database of a store: its connections, what is prepared in it before the first call, and for how long a call is tried again.
/// </summary>
internal sealed class Database : IAsyncDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    private readonly TimeSpan _retryTimeout;
    private readonly Func<NpgsqlConnection, CancellationToken, Task> _prepare;
    private readonly NpgsqlDataSource _single;
    private readonly NpgsqlDataSource _batched;
    private readonly ConcurrentStack<NpgsqlConnection> _idle = new();
    private readonly Lock _gate = new();
    private Task? _ready;
    private volatile bool _disposed;

    /// <summary>Makes the database. The first call connects.</summary>
    /// <param name="connectionString">Where it is.</param>
    /// <param name="retryTimeout">For how long a call tries again while the server restarts or cannot be reached.</param>
    /// <param name="maxBatchConnections">How many batches are under way at once.</param>
    /// <param name="prepare">What is done before the first call; it may be done twice.</param>
    public Database(
        string connectionString, TimeSpan retryTimeout, int maxBatchConnections, Func<NpgsqlConnection, CancellationToken, Task> prepare)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        (_retryTimeout, _prepare) = (retryTimeout, prepare);
        NpgsqlConnectionStringBuilder builder = Settings(connectionString);
        _single = NpgsqlDataSource.Create(builder);

        builder.MinPoolSize = 0;
        builder.MaxPoolSize = maxBatchConnections;
        var batched = new NpgsqlDataSourceBuilder(builder.ConnectionString);
        batched.UsePhysicalConnectionInitializer(KeepPlan, KeepPlanAsync);
        _batched = batched.Build();
    }

    /// <summary>Checks a connection string as the store uses it. Npgsql finds some faults only when a data source is made.</summary>
    /// <exception cref="ArgumentException">The connection string cannot be used.</exception>
    public static void Check(string connectionString)
    {
        try
        {
            using var source = NpgsqlDataSource.Create(Settings(connectionString));
        }
        catch (Exception error) when (error is NotSupportedException or InvalidOperationException)
        {
            throw new ArgumentException("Npgsql cannot use the connection string.", nameof(connectionString), error);
        }
    }

    private static NpgsqlConnectionStringBuilder Settings(string connectionString)
    {
        // a batch of calls is no part of one caller's transaction
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { Enlist = false };
        builder.ApplicationName ??= "ComplaintFlow";
        if (!builder.ShouldSerialize("Max Auto Prepare")) // ContainsKey is true for all that could be set
            (builder.MaxAutoPrepare, builder.AutoPrepareMinUsages) = (128, 2);
        builder.NoResetOnClose = true; // nothing that a call does outlives its transaction
        return builder;
    }

    /// <summary>Prepares the database once. A failure is not remembered: the next call tries again.</summary>
    public ValueTask EnsureAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        Task? ready = _ready;
        return ready is { IsCompletedSuccessfully: true } ? ValueTask.CompletedTask : new(StartAsync().WaitAsync(cancellationToken));
    }

    /// <summary>
    /// Does work that may be done twice, again if the connection was lost or the server asks for it, each time on a fresh connection.
    /// </summary>
    public async ValueTask<T> RunAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        return await RetryAsync(work, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Opens a connection for work that cannot be done twice. It has just answered, so it is not one that was lost while nobody used it.
    /// </summary>
    public async ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        await RunAsync(static async (connection, token) =>
        {
            using NpgsqlCommand probe = connection.Ask("SELECT 1");
            return await probe.ExecuteScalarAsync(token).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);
        return await _single.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Does the work of a batch once, on one of the few connections that batches have: the one used last, which the server has still at
    /// hand.
    /// </summary>
    public async Task<T> RunBatchAsync<T>(Func<NpgsqlConnection, Task<T>> work)
    {
        if (!_idle.TryPop(out NpgsqlConnection? connection))
            connection = await _batched.OpenConnectionAsync().ConfigureAwait(false);
        T result;
        try
        {
            result = await work(connection).ConfigureAwait(false);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        _idle.Push(connection);
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        while (_idle.TryPop(out NpgsqlConnection? connection))
            await connection.DisposeAsync().ConfigureAwait(false);
        await _batched.DisposeAsync().ConfigureAwait(false);
        await _single.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<T> RetryAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        // The server is one of the world, so it is waited for by the machine's clock, also where a host drives its own.
        TimeProvider time = TimeProvider.System;
        long start = time.GetTimestamp();
        for (var pause = TimeSpan.FromMilliseconds(5); ; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                NpgsqlConnection connection = await _single.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false))
                    return await work(connection, cancellationToken).ConfigureAwait(false);
            }
            catch (NpgsqlException exception) when (NpgsqlErrors.IsTransient(exception) && time.GetElapsedTime(start) < _retryTimeout)
            {
                if (NpgsqlErrors.IsConnectionLost(exception))
                    _single.Clear(); // the other idle ones are as old as the one that was lost
            }
            catch (NpgsqlException exception)
            {
                throw PostgreSqlStoreException.From(exception);
            }
            await Task.Delay(pause * (0.5 + Random.Shared.NextDouble()), time, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task StartAsync()
    {
        lock (_gate)
        {
            if (_ready is null or { IsFaulted: true } or { IsCanceled: true })
                _ready = Task.Run(() => RetryAsync(PrepareAsync, CancellationToken.None));
            return _ready;
        }
    }

    private async Task<bool> PrepareAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await _prepare(connection, cancellationToken).ConfigureAwait(false);
        return true;
    }

    // Arrays of any length run by one plan. Left to itself, the server would plan the statement anew for each batch, which takes longer
    // than to run it.
    private const string OnePlan = "SET plan_cache_mode = force_generic_plan";

    private static void KeepPlan(NpgsqlConnection connection)
    {
        using NpgsqlCommand command = connection.Ask(OnePlan);
        command.ExecuteNonQuery();
    }

    private static async Task KeepPlanAsync(NpgsqlConnection connection)
    {
        using NpgsqlCommand command = connection.Ask(OnePlan);
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }
}
