using ComplaintFlow.Http;

namespace ComplaintFlow.Webhooks.Sending;

/// <summary>A receiver of webhooks, with its keys. It has no text: address and keys are secret.</summary>
internal sealed class WebhookEndpoint(string name, WebhookEndpointOptions options)
{
    public string Name => name;

    public Uri Address { get; } = new(options.Url!);

    /// <summary>The keys that sign, the newest first.</summary>
    public byte[][] Keys { get; } = [.. options.Secrets.Select(secret => WebhookSecret.Read(secret, nameof(options)))];

    public NoticeFilter Filter { get; } = new(options.Topics, options.Tenants);

    public bool AllowsPrivate => options.AllowPrivateAddresses;

    public override string ToString() => name;
}
