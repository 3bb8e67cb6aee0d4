using System.Net;
using System.Net.Sockets;

namespace ComplaintFlow.Http;

/// <summary>
/// Connects to public addresses only, unless others are allowed. A name is resolved once, and what was checked is what is connected to: a
/// name that changes its address in between changes nothing.
/// </summary>
internal sealed class GuardedConnection(INetwork network, bool allowsPrivate)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        (string host, int port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        IPAddress[] all = IPAddress.TryParse(host, out IPAddress? literal)
            ? [literal] : await network.ResolveAsync(host, cancellationToken).ConfigureAwait(false);
        IPAddress[] allowed = allowsPrivate ? all : Array.FindAll(all, PublicAddress.Is);
        if (allowed.Length == 0)
            throw all.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new AddressRefusedException();
        for (int i = 0; ; i++)
        {
            try
            {
                return await network.ConnectAsync(new IPEndPoint(allowed[i], port), cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException) when (i + 1 < allowed.Length)
            {
                // The next address may answer.
            }
        }
    }
}

/// <summary>A name or an address leads into a private network. The message names neither.</summary>
internal sealed class AddressRefusedException() : IOException("The address is not one of the public internet.");
