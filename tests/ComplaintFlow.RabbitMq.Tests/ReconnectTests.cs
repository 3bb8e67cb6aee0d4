using System.Net;
using System.Net.Sockets;
using ComplaintFlow.RabbitMq.Connections;
using ComplaintFlow.Testing;
using ComplaintFlow.Tests;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.RabbitMq.Tests;

/// <summary>A broker that is away is asked now and then, not all the time.</summary>
public sealed class ReconnectTests
{
    [Fact]
    public async Task It_is_asked_again_after_1_2_4_seconds_up_to_half_a_minute()
    {
        using var away = new Away();
        var clock = new DrivenClock(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        var logs = new CapturedLogs();
        using ILoggerFactory loggers = LoggerFactory.Create(logging => logging.AddProvider(logs));
        var options = new RabbitMqOptions { HostName = "127.0.0.1", Port = away.Port };
        await using var connection = new BrokerConnection(
            new BrokerAddress(options), options, clock, loggers.CreateLogger<BrokerConnection>());

        DateTimeOffset last = clock.Now;
        List<double> pauses = [];
        for (int asked = 0; pauses.Count < 8; clock.Advance(TimeSpan.FromSeconds(0.5)))
        {
            await connection.Invoking(one => one.GetAsync(default).AsTask()).Should().ThrowAsync<BrokerException>();
            if (away.Asked == asked)
                continue;
            asked = away.Asked;
            pauses.Add((clock.Now - last).TotalSeconds);
            last = clock.Now;
        }

        pauses.Should().Equal(0, 1, 2, 4, 8, 16, 30, 30);
        connection.Failure.Should().Be("ConnectionError");
        logs.All.Should().ContainSingle(static log => log.Id == 1460, "it is said once");
    }

    [Fact]
    public async Task Whoever_waits_while_the_host_stops_waits_no_longer()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var options = new RabbitMqOptions { HostName = "127.0.0.1", Port = ((IPEndPoint)silent.LocalEndpoint).Port };
        await using var connection = new BrokerConnection(new BrokerAddress(options), options, TimeProvider.System);
        using var stop = new CancellationTokenSource();

        Task first = connection.GetAsync(stop.Token).AsTask(), second = connection.GetAsync(stop.Token).AsTask();
        using TcpClient arrived = await silent.AcceptTcpClientAsync();
        await stop.CancelAsync();

        await FluentActions.Awaiting(() => first).Should().ThrowAsync<OperationCanceledException>();
        await FluentActions.Awaiting(() => second).Should().ThrowAsync<OperationCanceledException>();
        connection.Failure.Should().BeNull("nothing is known of the broker");
    }

    /// <summary>A place where somebody closes every connection at once.</summary>
    private sealed class Away : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private int _asked;

        public Away()
        {
            _listener.Start();
            _ = CloseAsync();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public int Asked => Volatile.Read(ref _asked);

        public void Dispose() => _listener.Dispose();

        private async Task CloseAsync()
        {
            while (true)
            {
                using TcpClient one = await _listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref _asked);
            }
        }
    }
}
