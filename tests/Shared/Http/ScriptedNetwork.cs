using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using ComplaintFlow.Http;

namespace ComplaintFlow.Shared.Http;

/// <summary>
/// A network whose names have the addresses that a test says, one answer after another. Whatever is connected to leads to a port of the own
/// machine, so that nothing leaves it.
/// </summary>
internal sealed class ScriptedNetwork(int port, params IPAddress[][] answers) : INetwork
{
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly ConcurrentQueue<IPEndPoint> _connected = new();

    public IReadOnlyList<string> Asked => [.. _asked];

    public IReadOnlyList<IPEndPoint> Connected => [.. _connected];

    /// <summary>The addresses at which nobody answers.</summary>
    public ISet<IPAddress> Silent { get; } = new HashSet<IPAddress>();

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        _asked.Enqueue(host);
        return Task.FromResult(answers[Math.Min(_asked.Count, answers.Length) - 1]);
    }

    public async ValueTask<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        _connected.Enqueue(address);
        if (Silent.Contains(address.Address))
            throw new SocketException((int)SocketError.ConnectionRefused);
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
