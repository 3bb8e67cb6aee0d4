using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using ComplaintFlow.House.Tests.Support;
using ComplaintFlow.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.House.Tests.Docs;

/// <summary>Compares what the page of telemetry lists with what there is, in both directions.</summary>
public sealed partial class TelemetryPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.FullPath("docs/telemetry.md"));

    private static readonly string Dashboard = File.ReadAllText(Repository.FullPath("docs/dashboards/complaintflow.json"));

    [Fact]
    public void Every_metric_of_the_meter_is_listed_and_no_other() => Listed("## Metrics").Should().BeEquivalentTo(
        Metrics().Select(static metric => metric.Name));

    [Fact]
    public void Every_metric_is_named_with_its_unit() => Metrics().Should().AllSatisfy(metric =>
        Page.Should().MatchRegex($@"\| `{Regex.Escape(metric.Name)}` \| [a-z]+{(metric.Unit == "s" ? ", s" : "")} \|"));

    [Fact]
    public void Every_attribute_is_listed_and_no_other() => Listed("## Attributes").Should().BeEquivalentTo(
        Libraries.All.Select(Assembly.Load).SelectMany(static assembly => assembly.GetTypes())
            .Where(static type => type.Name == "TagNames")
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(static field => (string)field.GetRawConstantValue()!).Distinct(StringComparer.Ordinal));

    [Fact]
    public void Every_event_of_the_log_is_listed_with_its_level_and_no_other() =>
        LogRow().Matches(Section("## Logs")).Select(static row => $"{row.Groups["id"].Value} {row.Groups["level"].Value}")
            .Should().BeEquivalentTo(LogEvents());

    [Fact]
    public void No_two_events_of_the_log_have_one_id() => LogEvents().Should().OnlyHaveUniqueItems();

    [Fact]
    public void The_dashboard_shows_metrics_that_there_are_and_leaves_none_out()
    {
        string[] shown = [.. PrometheusMetric().Matches(Dashboard).Select(static match => match.Value).Distinct(StringComparer.Ordinal)];

        shown.Select(static name => name.Replace("_count", "_bucket", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)
            .Should().BeEquivalentTo(Metrics().Select(ForPrometheus));
    }

    [Fact]
    public void The_dashboard_groups_by_attributes_that_there_are() =>
        PrometheusLabel().Matches(Dashboard).Select(static match => match.Value).Distinct(StringComparer.Ordinal)
            .Should().BeSubsetOf(Listed("## Attributes").Select(static name => name.Replace('.', '_')));

    private static IEnumerable<string> Listed(string heading) =>
        Row().Matches(Section(heading)).Select(static row => row.Groups["name"].Value);

    private static string Section(string heading)
    {
        int from = Page.IndexOf(heading, StringComparison.Ordinal);
        int to = Page.IndexOf("\n## ", from + 1, StringComparison.Ordinal);
        return Page[from..(to < 0 ? Page.Length : to)];
    }

    private static List<Instrument> Metrics()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddMetrics();
        builder.Services.AddComplaintFlow(new ConfigurationBuilder().Build()).AddWorkers().AddMail(static options =>
        {
            (options.From, options.Smtp.Host) = ("complaints@example.com", "localhost");
            options.Key = Convert.ToBase64String(new byte[32]);
        });
        using IHost host = builder.Build();
        var found = new List<Instrument>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == ComplaintFlowTelemetry.MeterName
                && ReferenceEquals(instrument.Meter.Scope, host.Services.GetRequiredService<IMeterFactory>()))
                found.Add(instrument);
        };
        listener.Start();
        // Everything that measures is there once the services and the workers are.
        _ = host.Services.GetServices<IHostedService>().Count();
        return found;
    }

    /// <summary>The name under which Prometheus stores a metric: with its unit, and with _total if it counts.</summary>
    private static string ForPrometheus(Instrument metric)
    {
        string name = metric.Name.Replace('.', '_') + (metric.Unit == "s" ? "_seconds" : "");
        return metric.GetType().Name.Contains("Counter", StringComparison.Ordinal) ? name + "_total"
            : metric is Histogram<double> ? name + "_bucket" : name;
    }

    private static List<string> LogEvents() =>
    [
        .. Libraries.All.Select(Assembly.Load).SelectMany(static assembly => assembly.GetTypes())
            .SelectMany(static type => type.GetMethods(
                BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(static method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>()
            .Select(static message => $"{message.EventId} {message.Level.ToString().ToLowerInvariant()}"),
    ];

    [GeneratedRegex(@"^\| `(?<name>[a-z._]+)` \|", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex(
        @"^\| (?<id>\d{4}) \| (?<level>[a-z]+) \|", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LogRow();

    [GeneratedRegex(@"complaintflow_[a-z_]+(?=\{)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrometheusMetric();

    [GeneratedRegex(@"complaintflow_[a-z_]+(?=[,)}=])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrometheusLabel();
}
