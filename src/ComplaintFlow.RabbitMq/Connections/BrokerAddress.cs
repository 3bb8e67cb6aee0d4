using System.Net.Security;
using RabbitMQ.Client;

namespace ComplaintFlow.RabbitMq.Connections;

/// <summary>Where the broker is, and how one signs in. It has no text: it holds a password.</summary>
internal sealed class BrokerAddress
{
    private readonly ConnectionFactory _factory;
    private readonly AmqpTcpEndpoint[] _endpoints;

    public BrokerAddress(RabbitMqOptions options)
    {
        // What is lost is made anew by ourselves: nobody consumes here, and a channel that was in use must not come back.
        _factory = new ConnectionFactory
        {
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            ClientProvidedName = "ComplaintFlow",
            RequestedConnectionTimeout = options.Timeout,
            HandshakeContinuationTimeout = options.Timeout,
            ContinuationTimeout = options.Timeout,
        };
        if (string.IsNullOrEmpty(options.Uri))
        {
            (_factory.UserName, _factory.Password) = (options.UserName, options.Password ?? ConnectionFactory.DefaultPass);
            _factory.VirtualHost = options.VirtualHost;
            int port = options.Port == 0 ? AmqpTcpEndpoint.UseDefaultPort : options.Port;
            _endpoints = [.. HostsOf(options.HostName).Select(host => new AmqpTcpEndpoint(host, port, Tls(host, options.UseTls)))];
        }
        else
        {
            _factory.Uri = new Uri(options.Uri);
            _endpoints = [_factory.Endpoint];
        }
        if (options.CertificateAuthority is { Length: > 0 } file)
        {
            RemoteCertificateValidationCallback holds = new TrustedAuthority(file).Holds;
            foreach (AmqpTcpEndpoint endpoint in _endpoints)
                endpoint.Ssl.CertificateValidationCallback = holds;
        }
    }

    public Task<IConnection> ConnectAsync(CancellationToken cancellationToken) =>
        _factory.CreateConnectionAsync(_endpoints, cancellationToken);

    public static bool IsUri(string? text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0)
            return false;
        try
        {
            _ = new ConnectionFactory { Uri = uri };
            return true;
        }
        catch (ArgumentException) // another scheme, or a path that is none of a virtual host
        {
            return false;
        }
    }

    public static bool AreHosts(string? text) =>
        HostsOf(text) is { Length: > 0 } hosts && hosts.All(static host => Uri.CheckHostName(host) != UriHostNameType.Unknown);

    private static string[] HostsOf(string? text) => text?.Split(',', StringSplitOptions.TrimEntries) ?? [];

    private static SslOption Tls(string host, bool enabled) => new(host, enabled: enabled);
}
