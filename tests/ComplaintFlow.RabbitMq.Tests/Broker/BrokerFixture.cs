using RabbitMQ.Client;

namespace ComplaintFlow.RabbitMq.Tests.Broker;

/// <summary>One broker for the tests that need one, which run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class BrokerCollection : ICollectionFixture<BrokerFixture>
{
    public const string Name = "broker";
}

/// <summary>The broker of the tests. It starts when the first one needs it.</summary>
public sealed class BrokerFixture : IDisposable
{
    private PrivateBroker? _broker;

    internal PrivateBroker Broker
    {
        get
        {
            Skip.If(PrivateBroker.Missing is not null, PrivateBroker.Missing);
            return _broker ??= PrivateBroker.Start();
        }
    }

    /// <summary>The address of the broker, with the password of the usual user.</summary>
    internal string Uri => $"amqp://guest:guest@127.0.0.1:{Broker.Port}";

    /// <summary>Connects as a receiver does.</summary>
    internal async Task<Receiver> ReceiverAsync() =>
        new(await new ConnectionFactory { Uri = new Uri(Uri), AutomaticRecoveryEnabled = false }.CreateConnectionAsync());

    public void Dispose() => _broker?.Dispose();
}
