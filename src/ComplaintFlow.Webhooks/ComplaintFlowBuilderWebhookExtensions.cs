using ComplaintFlow.Hosting;
using ComplaintFlow.Http;
using ComplaintFlow.Webhooks;
using ComplaintFlow.Webhooks.Sending;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds webhooks.</summary>
public static class ComplaintFlowBuilderWebhookExtensions
{
    private const string SectionName = "Webhooks";

    /// <summary>
    /// Sends notices as webhooks to the endpoints of <c>ComplaintFlow:Webhooks</c>. The channel has the name <c>webhooks</c>. A second
    /// call adds to the first.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Configures the options. Code takes precedence over the section.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentException">Another channel has the name <c>webhooks</c>.</exception>
    /// <remarks>
    /// A webhook is an event of CloudEvents 1.0 that is signed as Standard Webhooks 1.0.0 says (<see cref="WebhookSignature"/>). It names
    /// the complaint, and holds no personal data. Redirects are not followed, and an address that leads into a private network is refused
    /// unless its endpoint allows it. An endpoint that answers 410 gets nothing for 24 hours.
    /// </remarks>
    /// <example>
    /// <code>
    /// builder.Services.AddComplaintFlow(builder.Configuration)
    ///     .AddWebhooks(options =&gt; options.TypePrefix = "com.example")
    ///     .AddWorkers();
    /// </code>
    /// </example>
    public static ComplaintFlowBuilder AddWebhooks(this ComplaintFlowBuilder builder, Action<WebhookOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        OptionsBuilder<WebhookOptions> options = builder.Services.AddComplaintFlowOptions<WebhookOptions>(
            SectionName, static (section, bound) => section.Bind(bound), new WebhookCheck());
        if (configure is not null)
            options.Configure(configure);
        builder.Services.TryAddSingleton(
            static provider => new DisabledEndpoints(provider.GetRequiredService<TimeProvider>()));
        builder.Services.TryAddSingleton(static provider => new WebhookChannel(
            provider.GetRequiredService<IOptions<WebhookOptions>>().Value, provider.GetRequiredService<DisabledEndpoints>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetService<ILogger<WebhookChannel>>(),
            provider.GetService<INetwork>()));
        return builder.AddNotificationChannel("webhooks", static provider => provider.GetRequiredService<WebhookChannel>());
    }
}
