namespace ComplaintFlow.Webhooks;

/// <summary>Represents a receiver of webhooks.</summary>
public sealed class WebhookEndpointOptions
{
    /// <summary>Whether the endpoint gets anything; true by default. What is switched off is not checked.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The address, which begins with <c>https</c>. You must set it.</summary>
    public string? Url { get; set; }

    /// <summary>
    /// The secrets that sign, each <c>whsec_</c> and 24 to 64 bytes in base64, the newest first. You must set one. During a rotation there
    /// are two, and both sign.
    /// </summary>
    public IList<string> Secrets { get; } = [];

    /// <summary>
    /// The topics that the endpoint gets, such as <c>StepTaken</c>. If it is empty, the endpoint gets all. Of a digest, it gets the
    /// notices of these topics.
    /// </summary>
    public IList<string> Topics { get; } = [];

    /// <summary>The tenants whose notices the endpoint gets. If it is empty, it gets those of all.</summary>
    public IList<string> Tenants { get; } = [];

    /// <summary>
    /// Whether the address may lead into a private network or to the host itself; false by default. Set it only for an address that no
    /// customer has chosen.
    /// </summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>Whether the address may begin with <c>http</c>, so that others can read what is sent; false by default.</summary>
    public bool AllowHttp { get; set; }
}
