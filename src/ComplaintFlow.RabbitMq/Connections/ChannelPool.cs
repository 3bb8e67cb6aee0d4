using System.Collections.Concurrent;
using RabbitMQ.Client;

namespace ComplaintFlow.RabbitMq.Connections;

/// <summary>
/// Lends channels that confirm what is published, to one borrower each. A channel whose borrower does not know what became of its message
/// is not lent again. Thread-safe.
/// </summary>
internal sealed class ChannelPool(BrokerConnection connection, int max) : IDisposable
{
    private static readonly CreateChannelOptions Confirming =
        new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    private readonly SemaphoreSlim _free = new(max);
    private readonly ConcurrentStack<IChannel> _idle = new();

    /// <summary>Borrows a channel, and waits for one if all are lent. It must be given back or dropped.</summary>
    /// <exception cref="BrokerException">The broker cannot be reached.</exception>
    public async ValueTask<IChannel> BorrowAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (_idle.TryPop(out IChannel? idle))
            {
                if (idle.IsOpen)
                    return idle;
                Discard(idle);
            }
            IConnection broker = await connection.GetAsync(cancellationToken).ConfigureAwait(false);
            return await OpenAsync(broker, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _free.Release();
            throw;
        }
    }

    public void GiveBack(IChannel channel)
    {
        if (channel.IsOpen)
            _idle.Push(channel);
        else
            Discard(channel);
        _free.Release();
    }

    public void Drop(IChannel channel)
    {
        Discard(channel);
        _free.Release();
    }

    /// <summary>Closes the channels that nobody has. The others are closed with their connection.</summary>
    public void Dispose()
    {
        while (_idle.TryPop(out IChannel? idle))
            Discard(idle);
    }

    private static async Task<IChannel> OpenAsync(IConnection broker, CancellationToken cancellationToken)
    {
        try
        {
            return await broker.CreateChannelAsync(Confirming, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new BrokerException(BrokerReason.Of(error));
        }
    }

    /// <summary>Closes a channel without waiting: a broker that is blocked or gone does not answer.</summary>
    private static void Discard(IChannel channel) => _ = Task.Run(async () =>
    {
        try
        {
            await channel.AbortAsync(CancellationToken.None).ConfigureAwait(false);
            await channel.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception) // it goes with its connection at the latest
        {
        }
    });
}
