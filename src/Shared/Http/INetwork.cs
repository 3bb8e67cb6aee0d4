using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace ComplaintFlow.Http;

/// <summary>Finds the addresses of names, and connects to addresses.</summary>
internal interface INetwork
{
    /// <summary>Finds the addresses of a name.</summary>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken);

    /// <summary>Connects to an address.</summary>
    ValueTask<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken);
}

/// <summary>The network of the host.</summary>
internal sealed class HostNetwork : INetwork
{
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) =>
        Dns.GetHostAddressesAsync(host, cancellationToken);

    [SuppressMessage("Reliability", "CA2000", Justification = "The stream owns the socket.")]
    public async ValueTask<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
