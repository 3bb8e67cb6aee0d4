using ComplaintFlow.Validation;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.RabbitMq;

/// <summary>Represents the options of RabbitMQ: the section <c>ComplaintFlow:RabbitMq</c>.</summary>
/// <remarks>
/// The options are read once, when the host starts. They hold the password of the broker: keep them where only the host reads them.
/// </remarks>
public sealed class RabbitMqOptions
{
    /// <summary>
    /// The address of the broker, such as <c>amqps://user:password@broker.example.com/vhost</c>. You must set it, or
    /// <see cref="HostName"/>.
    /// </summary>
    public string? Uri { get; set; }

    /// <summary>
    /// The name of the broker's host in place of <see cref="Uri"/>, or several names with commas between them for a cluster.
    /// </summary>
    public string? HostName { get; set; }

    /// <summary>The port, beside <see cref="HostName"/>. 0, the default, means 5672, or 5671 with TLS.</summary>
    [SettingRange(0, 65535)]
    public int Port { get; set; }

    /// <summary>The virtual host, beside <see cref="HostName"/>; <c>/</c> by default.</summary>
    public string VirtualHost { get; set; } = "/";

    /// <summary>The name of the user, beside <see cref="HostName"/>; <c>guest</c> by default, whom a broker lets in from its own host
    /// only.</summary>
    public string UserName { get; set; } = "guest";

    /// <summary>The password of the user, beside <see cref="HostName"/>; <c>guest</c> if it is not set.</summary>
    public string? Password { get; set; }

    /// <summary>Whether the connection is encrypted, beside <see cref="HostName"/>; false by default. An address that begins with
    /// <c>amqps</c> says so itself.</summary>
    public bool UseTls { get; set; }

    /// <summary>
    /// A file in PEM with the certificates of the authority from which the broker has its certificate. If it is not set, the authorities
    /// that the system trusts count.
    /// </summary>
    public string? CertificateAuthority { get; set; }

    /// <summary>The exchange to which events are published; <c>complaintflow</c> by default.</summary>
    public string Exchange { get; set; } = "complaintflow";

    /// <summary>
    /// Whether the host declares the exchange, as a durable one of the type <c>topic</c>; false by default. Queues and their bindings
    /// belong to those who read them.
    /// </summary>
    public bool DeclareExchange { get; set; }

    /// <summary>
    /// The routing key, with <c>{type}</c> and <c>{tenant}</c> for the type and the tenant of the event; <c>{type}</c> by default, such as
    /// <c>complaint.closed.v1</c>.
    /// </summary>
    public string RoutingKey { get; set; } = "{type}";

    /// <summary>
    /// The <c>source</c> of the events, a URI or a path that names this system to receivers; <c>/complaintflow</c> by default.
    /// </summary>
    public string Source { get; set; } = "/complaintflow";

    /// <summary>
    /// The beginning of the <c>type</c> of the events, such as <c>com.example</c>; <c>complaintflow</c> by default. The type is then
    /// <c>com.example.complaint.closed.v1</c>.
    /// </summary>
    public string TypePrefix { get; set; } = "complaintflow";

    /// <summary>How long the broker may take to confirm an event, or to answer otherwise (elapsed time); 10 seconds by default. It must be
    /// shorter than the lease of a message (<c>Workers:LeaseDuration</c>).</summary>
    [SettingRange("00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The maximum number of channels of the connection, each with one event at a time; 4 by default.</summary>
    [SettingRange(1, 64)]
    public int MaxChannels { get; set; } = 4;
}

/// <summary>Checks the ranges of <see cref="RabbitMqOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class RabbitMqRanges : IValidateOptions<RabbitMqOptions>;
