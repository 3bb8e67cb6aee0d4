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
    /// Owes the statistics of every month, due on the fifth of the next one: adds <see cref="IStatisticsDuty"/>, and a background service
    /// that tells whoever owes them when a month
    /// is over and when they are late. Any number of hosts may do so.
    /// </summary>
    /// <remarks>The section <c>ComplaintFlow:Statistics</c> sets the same options; code wins. A second call adds to the first.</remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Says since when, in what zone, and who.</param>
    /// <returns>The builder.</returns>
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
