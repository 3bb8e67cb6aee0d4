using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RabbitMQ.Client;

namespace ComplaintFlow.RabbitMq.Connections;

/// <summary>
/// Holds the one connection of the host, and makes it anew when it is lost: at once, and then after 1, 2, 4, … seconds up to half a minute.
/// Thread-safe.
/// </summary>
internal sealed partial class BrokerConnection(
    BrokerAddress address, RabbitMqOptions options, TimeProvider time, ILogger<BrokerConnection>? logger = null)
    : IDisposable, IAsyncDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _connecting = new(1);
    private readonly ILogger _log = logger ?? NullLogger<BrokerConnection>.Instance;
    private IConnection? _connection;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private int _failures;
    private volatile string? _failure;
    private volatile bool _isBlocked;

    /// <summary>Why the broker could not be reached when it was tried last; null if it was.</summary>
    public string? Failure => _failure;

    /// <summary>Whether the broker takes nothing at present, since it is short of memory or of room on its disk.</summary>
    public bool IsBlocked => _isBlocked;

    /// <summary>Gets the connection, and makes it if there is none.</summary>
    /// <exception cref="BrokerException">The broker cannot be reached, or could not a moment ago.</exception>
    public async ValueTask<IConnection> GetAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _connection) is { IsOpen: true } open)
            return open;
        await _connecting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_connection is { IsOpen: true } meanwhile)
                return meanwhile;
            if (_failure is { } known && time.GetUtcNow() < _notBefore)
                throw new BrokerException(known);
            await DropAsync().ConfigureAwait(false);
            return await ConnectAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _connecting.Release();
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync() => await DropAsync().ConfigureAwait(false);

    private async Task<IConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        IConnection? connection = null;
        try
        {
            connection = await address.ConnectAsync(cancellationToken).ConfigureAwait(false);
            if (options.DeclareExchange)
                await DeclareAsync(connection, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            if (connection is not null)
                await AbortAsync(connection).ConfigureAwait(false);
            throw Failed(BrokerReason.Of(error));
        }
        connection.ConnectionBlockedAsync += (_, _) =>
        {
            _isBlocked = true;
            LogBlocked();
            return Task.CompletedTask;
        };
        connection.ConnectionUnblockedAsync += (_, _) =>
        {
            _isBlocked = false;
            LogUnblocked();
            return Task.CompletedTask;
        };
        (_failures, _failure) = (0, null);
        LogConnected();
        Volatile.Write(ref _connection, connection);
        return connection;
    }

    private async Task DeclareAsync(IConnection connection, CancellationToken cancellationToken)
    {
        IChannel channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await using (channel.ConfigureAwait(false))
            await channel.ExchangeDeclareAsync(options.Exchange, ExchangeType.Topic, durable: true, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
    }

    private BrokerException Failed(string reason)
    {
        var pause = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.ScaleB(1, Math.Min(_failures++, 10))));
        _notBefore = time.GetUtcNow() + pause;
        if (!string.Equals(_failure, reason, StringComparison.Ordinal)) // not again and again
            LogUnreachable(reason);
        _failure = reason;
        return new BrokerException(reason);
    }

    /// <summary>Lets go of the connection. A broker that is blocked does not answer, so nothing is waited for.</summary>
    private async Task DropAsync()
    {
        if (Interlocked.Exchange(ref _connection, null) is not { } lost)
            return;
        _isBlocked = false;
        await AbortAsync(lost).ConfigureAwait(false);
    }

    private static async Task AbortAsync(IConnection connection)
    {
        await connection.AbortAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(false); // it never throws
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    [LoggerMessage(1460, LogLevel.Warning, "The broker cannot be reached: {Reason}. It is tried again and again.")]
    private partial void LogUnreachable(string reason);

    [LoggerMessage(1461, LogLevel.Information, "The broker is connected.")]
    private partial void LogConnected();

    [LoggerMessage(1462, LogLevel.Warning,
        "The broker takes nothing at present: it is short of memory or of room on its disk. Events wait until it takes them again.")]
    private partial void LogBlocked();

    [LoggerMessage(1463, LogLevel.Information, "The broker takes events again.")]
    private partial void LogUnblocked();
}
