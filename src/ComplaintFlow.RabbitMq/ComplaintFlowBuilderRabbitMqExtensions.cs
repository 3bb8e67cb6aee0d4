using ComplaintFlow.Hosting;
using ComplaintFlow.RabbitMq;
using ComplaintFlow.RabbitMq.Connections;
using ComplaintFlow.RabbitMq.Publishing;
using ComplaintFlow.RabbitMq.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds RabbitMQ.</summary>
public static class ComplaintFlowBuilderRabbitMqExtensions
{
    private const string SectionName = "RabbitMq";

    /// <summary>
    /// Publishes events to the broker of <c>ComplaintFlow:RabbitMq</c>. The publisher has the name <c>rabbitmq</c>, by which the rules send
    /// events to it (<c>Events:Publishers</c>). A second call adds to the first.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Configures the options. Code takes precedence over the section.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentException">Another publisher has the name <c>rabbitmq</c>.</exception>
    /// <remarks>
    /// An event is a persistent message in the form of CloudEvents 1.0, and delivered when the broker has confirmed it. A message that no
    /// queue takes is tried again. The host has one connection to the broker, which it makes when the first event leaves.
    /// </remarks>
    /// <example>
    /// <code>
    /// builder.Services.AddComplaintFlow(builder.Configuration)
    ///     .AddRabbitMq(options =&gt; options.Exchange = "complaints")
    ///     .AddWorkers();
    /// </code>
    /// </example>
    public static ComplaintFlowBuilder AddRabbitMq(this ComplaintFlowBuilder builder, Action<RabbitMqOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        OptionsBuilder<RabbitMqOptions> options = builder.Services.AddComplaintFlowOptions<RabbitMqOptions>(
            SectionName, static (section, bound) => section.Bind(bound), new RabbitMqCheck());
        if (configure is not null)
            options.Configure(configure);
        builder.Services.TryAddSingleton(static provider => new BrokerConnection(
            new BrokerAddress(Options(provider)), Options(provider), provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<BrokerConnection>>()));
        builder.Services.TryAddSingleton(static provider => new ChannelPool(
            provider.GetRequiredService<BrokerConnection>(), Options(provider).MaxChannels));
        builder.Services.TryAddSingleton(static provider => new RabbitMqPublisher(
            provider.GetRequiredService<BrokerConnection>(), provider.GetRequiredService<ChannelPool>(), Options(provider),
            provider.GetRequiredService<TimeProvider>()));
        return builder.AddEventPublisher("rabbitmq", static provider => provider.GetRequiredService<RabbitMqPublisher>());
    }

    private static RabbitMqOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<RabbitMqOptions>>().Value;
}
