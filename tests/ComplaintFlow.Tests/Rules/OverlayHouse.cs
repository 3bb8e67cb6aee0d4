using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Tests.Rules;

/// <summary>A host whose rules are in two files, one over the other.</summary>
internal sealed class OverlayHouse : IDisposable
{
    public const string BaseFile = "appsettings.json";

    public const string OverlayFile = "appsettings.Production.json";

    private readonly ServiceProvider _services;
    private readonly CapturedLogs _logs = new();

    /// <param name="overlay">The text of the file above. The one beneath has the rank 1, the currency EUR.</param>
    /// <param name="of">How the file above is read.</param>
    /// <param name="build">Makes the configuration of the two files; usually they stand in one.</param>
    public OverlayHouse(
        string overlay, Action<JsonConfigurationSource>? of = null, Func<IConfigurationBuilder, IConfiguration>? build = null)
    {
        Files.Write(BaseFile, Both(1, "EUR"));
        Files.Write(OverlayFile, overlay);
        JsonConfigurationSource above = Source(OverlayFile);
        of?.Invoke(above);
        IConfigurationBuilder files = new ConfigurationBuilder().Add(Source(BaseFile)).Add(above);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_logs));
        services.AddComplaintFlow(Configuration = build?.Invoke(files) ?? files.Build());
        services.AddHealthChecks().AddComplaintFlow();
        _services = services.BuildServiceProvider();
    }

    public WatchedFiles Files { get; } = new();

    public IConfiguration Configuration { get; }

    public RuleBook Book => _services.GetRequiredService<IRuleBookSource>().Current;

    /// <summary>The rank and the currency that are in force.</summary>
    public (int Rank, string? Currency) InForce => (Book.Definition.Sla.Tiers["T"].Rank, Book.Definition.Currency);

    /// <summary>The rejections in the log.</summary>
    public IEnumerable<string> Rejections => _logs.All.Where(log => log is { Id: 1002, Level: LogLevel.Error }).Select(log => log.Text);

    public static string Both(int rank, string currency) =>
        $$"""{ "ComplaintFlow": { "Sla": { "Tiers": { "T": { "Rank": {{rank}} } } }, "Currency": "{{currency}}" } }""";

    public static string Rank(int rank) => $$"""{ "ComplaintFlow": { "Sla": { "Tiers": { "T": { "Rank": {{rank}} } } } } }""";

    /// <summary>Saves a file. What its provider throws where nobody listens is lost here too.</summary>
    public void Save(string name, string text)
    {
        Files.Write(name, text);
        Announce(name);
    }

    public void Announce(string name)
    {
        try
        {
            Files.Announce(name);
        }
        catch (Exception)
        {
            // The watcher of files does not look at it either.
        }
    }

    /// <summary>The defects that the health check tells: none if it is healthy.</summary>
    public async Task<IReadOnlyList<string>> DefectsAsync()
    {
        HealthReport report = await _services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        HealthReportEntry rules = report.Entries["complaintflow-rules"];
        if (rules.Status == HealthStatus.Healthy)
            return [];
        rules.Status.Should().Be(HealthStatus.Degraded);
        return (IReadOnlyList<string>)rules.Data["defects"];
    }

    public void Dispose()
    {
        _services.Dispose();
        (Configuration as IDisposable)?.Dispose();
        Files.Dispose();
    }

    private JsonConfigurationSource Source(string name) =>
        new() { Path = name, FileProvider = Files, ReloadOnChange = true, ReloadDelay = 0, Optional = true };
}
