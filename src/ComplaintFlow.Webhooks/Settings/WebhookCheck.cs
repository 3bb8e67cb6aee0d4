using ComplaintFlow.CloudEvents;
using ComplaintFlow.Http;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Webhooks;

/// <summary>Finds everything that is wrong with the options. No message quotes an address or a secret.</summary>
internal sealed class WebhookCheck : IValidateOptions<WebhookOptions>
{
    private const int MostSecrets = 2;
    private static readonly WebhookRanges Ranges = new();

    /// <param name="name">The path of the section.</param>
    /// <param name="options">The options.</param>
    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        result.AddResult(Ranges.Validate(name, options));
        EventNames.Check(name, options.Source, options.TypePrefix, result);
        foreach ((string key, WebhookEndpointOptions? endpoint) in options.Endpoints)
        {
            if (endpoint is not { Enabled: false })
                Check($"{name}:Endpoints:{key}", key, endpoint ?? new WebhookEndpointOptions(), result);
        }
        return result.Build();
    }

    private static void Check(string path, string name, WebhookEndpointOptions endpoint, ValidateOptionsResultBuilder result)
    {
        if (EndpointName.Problem(name) is { } unusable)
            result.AddError($"{DiagnosticCodes.InvalidEndpointName} {path}: {unusable}");
        if (EndpointAddress.Problem(endpoint.Url, endpoint.AllowHttp, endpoint.AllowPrivateAddresses) is { } problem)
            result.AddError($"{DiagnosticCodes.InvalidEndpointAddress} {path}:Url: {problem}");
        if (endpoint.Secrets.Count is 0 or > MostSecrets)
            result.AddError($"{DiagnosticCodes.InvalidWebhookSecret} {path}:Secrets: There are {endpoint.Secrets.Count} secrets. "
                + "Write one, or two while the receiver changes to the new one.");
        for (int i = 0; i < endpoint.Secrets.Count; i++)
        {
            if (WebhookSecret.TryRead(endpoint.Secrets[i]) is null)
                result.AddError($"{DiagnosticCodes.InvalidWebhookSecret} {path}:Secrets:{i}: The secret is not whsec_ and 24 to 64 bytes "
                    + "in base64. Create one: whsec_$(openssl rand -base64 32).");
        }
    }
}
