using RabbitMQ.Client;

namespace ComplaintFlow.RabbitMq.Tests.Broker;

/// <summary>Another system, which has queues and reads them.</summary>
internal sealed class Receiver(IConnection connection) : IAsyncDisposable
{
    /// <summary>Makes a queue that keeps messages, and binds it to an exchange, which is made too.</summary>
    public async Task<string> QueueAsync(string exchange, string key = "#")
    {
        await using IChannel channel = await connection.CreateChannelAsync();
        await channel.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true);
        string queue = $"{exchange}-queue";
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false);
        await channel.QueueBindAsync(queue, exchange, key);
        return queue;
    }

    /// <summary>Makes a queue that takes one message and refuses the next.</summary>
    public async Task<string> FullQueueAsync(string exchange)
    {
        await ExchangeAsync(exchange);
        await using IChannel channel = await connection.CreateChannelAsync();
        string queue = $"{exchange}-queue";
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>
        {
            ["x-max-length"] = 1, ["x-overflow"] = "reject-publish",
        });
        await channel.QueueBindAsync(queue, exchange, "#");
        return queue;
    }

    public async Task ExchangeAsync(string exchange)
    {
        await using IChannel channel = await connection.CreateChannelAsync();
        await channel.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true);
    }

    /// <summary>Reads all that is in a queue, in its order.</summary>
    public async Task<List<BasicGetResult>> ReadAsync(string queue)
    {
        await using IChannel channel = await connection.CreateChannelAsync();
        List<BasicGetResult> all = [];
        while (await channel.BasicGetAsync(queue, autoAck: true) is { } one)
            all.Add(one);
        return all;
    }

    public async ValueTask DisposeAsync() => await connection.DisposeAsync();
}
