using ComplaintFlow.Validation;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Webhooks;

/// <summary>
/// Represents the options of webhooks: the section <c>ComplaintFlow:Webhooks</c>. Names of endpoints compare without case.
/// </summary>
/// <remarks>The options are read once, when the host starts. They hold secrets: keep them where only the host reads them.</remarks>
public sealed class WebhookOptions
{
    /// <summary>The endpoints, by names of your choice.</summary>
    public IDictionary<string, WebhookEndpointOptions> Endpoints { get; } =
        new Dictionary<string, WebhookEndpointOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The <c>source</c> of the events, a URI or a path that names this system to receivers; <c>/complaintflow</c> by default.
    /// </summary>
    public string Source { get; set; } = "/complaintflow";

    /// <summary>
    /// The beginning of the <c>type</c> of the events, such as <c>com.example</c>; <c>complaintflow</c> by default. The type of a notice
    /// is then <c>com.example.complaint.step-taken.v1</c>.
    /// </summary>
    public string TypePrefix { get; set; } = "complaintflow";

    /// <summary>How long a receiver may take to answer; 20 seconds by default.</summary>
    [SettingRange("00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);
}

/// <summary>Checks the ranges of <see cref="WebhookOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class WebhookRanges : IValidateOptions<WebhookOptions>;
