using System.Text;
using ComplaintFlow.CloudEvents;
using ComplaintFlow.RabbitMq.Connections;
using ComplaintFlow.RabbitMq.Publishing;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.RabbitMq.Settings;

/// <summary>Finds everything that is wrong with the options. No message quotes an address or a password.</summary>
internal sealed class RabbitMqCheck : IValidateOptions<RabbitMqOptions>
{
    private const int LongestExchange = 255; // bytes, as the protocol has it
    private static readonly RabbitMqRanges Ranges = new();

    /// <param name="name">The path of the section.</param>
    /// <param name="options">The options.</param>
    public ValidateOptionsResult Validate(string? name, RabbitMqOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        result.AddResult(Ranges.Validate(name, options));
        EventNames.Check(name, options.Source, options.TypePrefix, result);
        Address(name, options, result);
        if (options.Exchange is null || Encoding.UTF8.GetByteCount(options.Exchange) > LongestExchange || options.Exchange.Any(char.IsControl))
            result.AddError($"{DiagnosticCodes.InvalidBrokerName} {name}:Exchange: The name of the exchange has control characters, or "
                + $"more than {LongestExchange} bytes. Choose another.");
        else if (options.DeclareExchange
            && (options.Exchange.Length == 0 || options.Exchange.StartsWith("amq.", StringComparison.Ordinal)))
            result.AddError($"{DiagnosticCodes.InvalidBrokerName} {name}:DeclareExchange: The exchange belongs to the broker, so that nobody "
                + "can declare it. Choose another exchange, or leave DeclareExchange out.");
        if (RoutingKey.Problem(options.RoutingKey) is { } problem)
            result.AddError($"{DiagnosticCodes.InvalidBrokerName} {name}:RoutingKey: {problem}");
        return result.Build();
    }

    private static void Address(string? path, RabbitMqOptions options, ValidateOptionsResultBuilder result)
    {
        (bool uri, bool host) = (!string.IsNullOrEmpty(options.Uri), !string.IsNullOrEmpty(options.HostName));
        if (uri == host)
            result.AddError($"{DiagnosticCodes.InvalidBrokerAddress} {path}: " + (uri
                ? "There are two addresses: Uri and HostName. Write one of them."
                : "There is no address of the broker. Write Uri, such as amqps://broker.example.com, or HostName."));
        else if (uri && !BrokerAddress.IsUri(options.Uri))
            result.AddError($"{DiagnosticCodes.InvalidBrokerAddress} {path}:Uri: The address is not one of a broker. Write one that begins "
                + "with amqp or amqps, such as amqps://user:password@broker.example.com/vhost.");
        else if (host && !BrokerAddress.AreHosts(options.HostName))
            result.AddError($"{DiagnosticCodes.InvalidBrokerAddress} {path}:HostName: There is no name of a host, or one that cannot be one. "
                + "Write names or IP addresses with commas between them, and the port under Port.");
        if (options.CertificateAuthority is { Length: > 0 } file && TrustedAuthority.Problem(file) is { } problem)
            result.AddError($"{DiagnosticCodes.InvalidBrokerAddress} {path}:CertificateAuthority: {problem} Name a file in PEM with the "
                + "certificates of the authority.");
    }
}
