using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace ComplaintFlow.Tests.Rules;

/// <summary>
/// A file of rules that is no JSON any more. The provider of the file then forgets all that the file said, throws where nobody listens,
/// and does not say that anything has changed.
/// </summary>
public sealed class BrokenRuleFileTests : IDisposable
{
    private const string Good = """{ "ComplaintFlow": { "Sla": { "Tiers": { "T": { "Rank": 1 } } } } }""";

    private readonly WatchedFiles _files = new();
    private readonly IHost _host;

    public BrokenRuleFileTests()
    {
        _files.Write("appsettings.json", Good);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        ((IConfigurationBuilder)builder.Configuration).Add(new JsonConfigurationSource
        {
            Path = "appsettings.json", FileProvider = _files, ReloadOnChange = true, ReloadDelay = 0,
        });
        builder.Services.AddComplaintFlow(builder.Configuration);
        builder.Services.AddHealthChecks().AddComplaintFlow();
        _host = builder.Build();
    }

    public void Dispose()
    {
        _host.Dispose();
        _files.Dispose();
    }

    [Fact]
    public async Task It_is_seen_in_the_health_check_and_the_rules_before_it_stay_until_the_file_is_mended()
    {
        IRuleBookSource rules = _host.Services.GetRequiredService<IRuleBookSource>();
        RuleBook before = rules.Current;
        (await HealthAsync()).Status.Should().Be(HealthStatus.Healthy);

        Write("{ \"ComplaintFlow\": {").Should().Throw<Exception>("the provider throws at whoever saw the change");

        rules.Current.Should().BeSameAs(before);
        HealthReportEntry broken = await HealthAsync();
        broken.Status.Should().Be(HealthStatus.Degraded);
        broken.Data["defects"].Should().BeAssignableTo<IEnumerable<string>>().Which.Should()
            .SatisfyRespectively(
                lost => lost.Should().StartWith("CF1048"),
                file => file.Should().StartWith("CF1047 appsettings.json").And.Contain("line 1"));

        Write(Good.Replace("1", "2", StringComparison.Ordinal)).Should().NotThrow();

        rules.Current.Definition.Sla.Tiers["T"].Rank.Should().Be(2);
        (await HealthAsync()).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_value_that_stands_twice_is_told_with_its_place()
    {
        _ = _host.Services.GetRequiredService<IRuleBookSource>().Current;

        Write("""{ "ComplaintFlow": { "Sla": { "Tiers": { "T": { "Rank": 1, "rank": 2 } } } } }""").Should().Throw<InvalidDataException>();

        (await HealthAsync()).Data["defects"].Should().BeAssignableTo<IEnumerable<string>>().Which.Should()
            .Contain(one => one.StartsWith("CF1054 ComplaintFlow:Sla:Tiers:T:Rank"));
    }

    private Action Write(string text) => () =>
    {
        _files.Write("appsettings.json", text);
        _files.Announce("appsettings.json");
    };

    private async Task<HealthReportEntry> HealthAsync() =>
        (await _host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["complaintflow-rules"];
}
