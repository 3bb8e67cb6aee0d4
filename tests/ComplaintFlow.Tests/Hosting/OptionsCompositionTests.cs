using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Tests.Hosting;

/// <summary>Options come from defaults, the configuration and code, in the order that every .NET host has.</summary>
public sealed class OptionsCompositionTests
{
    private const string Settings =
        """{ "Workers": { "BatchSize": 7, "MaxAttempts": 3, "PollInterval": "00:00:02", "Jitter": 0.5 }, "SnapshotCache": { "Capacity": 5 }, "Evidence": { "MaxBytes": 9 } }""";

    [Fact]
    public void The_configuration_wins_over_defaults_and_code_wins_over_the_configuration()
    {
        using IHost host = OptionsHost.Build(Settings, builder => builder.AddWorkers(workers => workers.MaxAttempts = 4));

        host.Options<WorkerOptions>().Should()
            .BeEquivalentTo(
                new { BatchSize = 7, MaxAttempts = 4, PollInterval = TimeSpan.FromSeconds(2), Jitter = 0.5, MaxDegreeOfParallelism = 4 });
        host.Options<SnapshotCacheOptions>().Capacity.Should().Be(5);
        host.Options<EvidenceOptions>().MaxBytes.Should().Be(9);
    }

    [Fact]
    public void What_is_configured_later_wins_and_what_is_post_configured_comes_last()
    {
        using IHost host = OptionsHost.Build(Settings, builder => builder
            .AddWorkers(workers => workers.BatchSize = 1)
            .Services.PostConfigure<WorkerOptions>(workers => workers.MaxAttempts *= 2)
            .Configure<WorkerOptions>(workers => workers.BatchSize++)
            .AddComplaintFlow(new ConfigurationBuilder().Build()).AddWorkers(workers => workers.BatchSize++));

        host.Options<WorkerOptions>().Should().BeEquivalentTo(new { BatchSize = 3, MaxAttempts = 6 });
    }

    [Fact]
    public void The_capacity_of_the_cache_is_set_by_configure_and_by_the_builder()
    {
        using IHost host = OptionsHost.Build(
            "{}", builder =>
                builder.ConfigureSnapshotCache(cache => cache.Capacity = 2).Services.Configure<SnapshotCacheOptions>(
                    cache => cache.Capacity++));

        host.Options<SnapshotCacheOptions>().Capacity.Should().Be(3);
    }

    [Fact]
    public void A_host_that_brings_its_rules_along_reads_the_options_from_its_own_configuration()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddJsonStream(OptionsHost.Json($$"""{ "ComplaintFlow": {{Settings}} }"""));
        builder.Services.AddComplaintFlow(RuleBookReader.ReadJson("{}"u8.ToArray()).OrThrow()).AddWorkers();
        using IHost host = builder.Build();

        host.Options<WorkerOptions>().BatchSize.Should().Be(7);
    }

    [Fact]
    public void A_host_without_a_configuration_has_the_defaults()
    {
        using ServiceProvider services =
            new ServiceCollection().AddComplaintFlow(RuleBookReader.ReadJson("{}"u8.ToArray()).OrThrow()).Services.BuildServiceProvider();

        services.GetRequiredService<IOptions<WorkerOptions>>().Value.Should().BeEquivalentTo(new WorkerOptions());
    }

    [Fact]
    public void Where_the_section_itself_is_passed_the_options_stand_below_it_as_the_rules_do()
    {
        IConfigurationRoot root = new ConfigurationBuilder().AddJsonStream(OptionsHost.Json($$"""{ "Elsewhere": {{Settings}} }""")).Build();
        using ServiceProvider services =
            new ServiceCollection().AddComplaintFlow(root.GetSection("Elsewhere")).Services.BuildServiceProvider();

        services.GetRequiredService<IOptions<WorkerOptions>>().Value.BatchSize.Should().Be(7);
        services.GetRequiredService<IRuleBookSource>().Current.Warnings.Should().BeEmpty();
    }

    [Fact]
    public void Options_are_no_part_of_the_rules()
    {
        string hash = RuleBookReader.ReadJson("""{ "ComplaintFlow": {} }"""u8.ToArray()).OrThrow().Hash;
        using var house = new TestHouse();
        house.Book.Hash.Should().Be(hash);

        house.Rules.Set(Settings);

        house.Book.Hash.Should().Be(hash);
        house.Logs.All.Should().NotContain(entry => entry.Level >= LogLevel.Warning);
    }
}
