using ComplaintFlow.Figures;
using ComplaintFlow.Figures.Duties;
using ComplaintFlow.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the duty to file monthly statistics.</summary>
public static class ComplaintFlowBuilderStatisticsExtensions
{
    /// <summary>
    /// Adds the duty to file the statistics of every month, due on the fifth of the next one: <see cref="IStatisticsDuty"/>, and
    /// a background service that notifies the responsible people when a month is over and when the statistics are late. Any
    /// number of hosts may do so.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Configures the options: the first month, the time zone, and the responsible people.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <remarks>
    /// The section <c>ComplaintFlow:Statistics</c> sets the same options; code takes precedence. A second call adds to the first.
    /// </remarks>
    public static ComplaintFlowBuilder AddMonthlyStatistics(this ComplaintFlowBuilder builder, Action<StatisticsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        OptionsBuilder<StatisticsOptions> options = builder.Services.AddComplaintFlowOptions<StatisticsOptions>(
            "Statistics", static (section, bound) => section.Bind(bound), new StatisticsOptionsValidator());
        if (configure is not null)
            options.Configure(configure);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StatisticsOptions>, StatisticsDutyCheck>());
        builder.Services.TryAddSingleton<IStatisticsDuty, StatisticsDuty>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StatisticsWorker>());
        return builder;
    }
}
