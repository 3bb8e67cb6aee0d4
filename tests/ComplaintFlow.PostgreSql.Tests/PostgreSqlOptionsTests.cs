using System.Text;
using ComplaintFlow.Hosting;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>Where the connection string and the options of the store come from, and what stops the start.</summary>
public sealed class PostgreSqlOptionsTests
{
    private const string Settings = """
        { "ConnectionStrings": { "ComplaintFlow": "Host=a" },
          "ComplaintFlow": { "Stores": { "PostgreSql": { "MaxBatchSize": 7, "MigrateAtStart": false } } } }
        """;

    [Fact]
    public void The_connection_string_and_the_options_come_from_the_configuration() =>
        Options(Settings, builder => builder.UsePostgreSql()).Should()
            .BeEquivalentTo(new { ConnectionString = "Host=a", MaxBatchSize = 7, MigrateAtStart = false });

    [Fact]
    public void The_connection_string_of_the_section_wins_over_the_common_one_and_that_of_the_code_over_both()
    {
        string settings =
            Settings.Replace("\"MaxBatchSize\"", "\"ConnectionString\": \"Host=b\", \"MaxBatchSize\"", StringComparison.Ordinal);

        Options(settings, builder => builder.UsePostgreSql()).ConnectionString.Should().Be("Host=b");
        Options(settings, builder => builder.UsePostgreSql("Host=c")).ConnectionString.Should().Be("Host=c");
        Options(settings, builder => builder.UsePostgreSql(store => store.ConnectionString = "Host=c")).ConnectionString.Should()
            .Be("Host=c");
    }

    [Fact]
    public void Calls_add_up_and_the_last_one_wins() =>
        Options(Settings, builder =>
            builder.UsePostgreSql("Host=b", one => one.MaxBatchSize = 2).UsePostgreSql(two => two.RetryTimeout = TimeSpan.FromSeconds(9))
                .UsePostgreSql("Host=c"))
            .Should().BeEquivalentTo(new { ConnectionString = "Host=c", MaxBatchSize = 2, RetryTimeout = TimeSpan.FromSeconds(9) });

    [Fact]
    public void A_host_that_brings_its_rules_along_reads_the_options_from_its_own_configuration()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddJsonStream(Json(Settings));
        builder.Services.AddComplaintFlow(RuleBookReader.ReadJson("{}"u8.ToArray()).OrThrow()).UsePostgreSql();
        using IHost host = builder.Build();

        host.Services.GetRequiredService<IOptions<PostgreSqlStoreOptions>>().Value.Should()
            .BeEquivalentTo(new { ConnectionString = "Host=a", MaxBatchSize = 7 });
    }

    [Theory]
    [InlineData("{}", "CF4030 ComplaintFlow:Stores:PostgreSql:ConnectionString: ")]
    [InlineData("""{ "ConnectionStrings": { "ComplaintFlow": "Host=a;Pasword=s3cret" } }""",
        "CF4031 ComplaintFlow:Stores:PostgreSql:ConnectionString: ")]
    public async Task A_host_without_a_connection_string_that_can_be_used_does_not_start_and_never_quotes_it(
        string settings, string failure)
    {
        using IHost host = Build(settings, builder => builder.UsePostgreSql());

        OptionsValidationException stopped =
            (await host.Invoking(one => one.StartAsync()).Should().ThrowAsync<OptionsValidationException>()).Which;

        stopped.Failures.Should().ContainSingle().Which.Should().StartWith(failure);
        stopped.ToString().Should().NotContainEquivalentOf("s3cret");
    }

    [Theory]
    [InlineData("RetryTimeout", "-00:00:01", "00:00:00 to 01:00:00")]
    [InlineData("MaxConcurrentBatches", "65", "1 to 64")]
    [InlineData("MaxBatchSize", "0", "1 to 1000000")]
    public async Task A_value_out_of_range_stops_the_start(string key, string value, string range)
    {
        using IHost host = Build(
            Settings.Replace("\"MaxBatchSize\": 7", $"\"{key}\": \"{value}\"", StringComparison.Ordinal), builder =>
                builder.UsePostgreSql());

        (await host.Invoking(one => one.StartAsync()).Should().ThrowAsync<OptionsValidationException>())
            .Which.Failures.Should()
            .Equal($"CF1094 ComplaintFlow:Stores:PostgreSql:{key}: {value} is out of range. Set a value from {range}.");
    }

    [Fact]
    public void The_reader_of_rules_knows_a_key_for_each_option_and_no_other()
    {
        string keys = string.Join(
            ", ", typeof(PostgreSqlStoreOptions).GetProperties().Select(option => $"\"{option.Name}\": {Sample(option.PropertyType)}"));

        Read($$"""{ "ComplaintFlow": { "Stores": { "PostgreSql": { {{keys}} } } } }""").Diagnostics.Should().BeEmpty();
        Read("""{ "ComplaintFlow": { "Stores": { "PostgreSql": { "MaxBatchSizes": 1 } } } }""").Diagnostics.Should()
            .ContainSingle().Which.Remedy.Should().Contain("MaxBatchSize");
    }

    private static string Sample(Type type) =>
        type == typeof(bool) ? "true" : type == typeof(int) ? "1" : type == typeof(TimeSpan) ? "\"00:00:01\"" : "\"x\"";

    private static RuleBookResult Read(string settings) => RuleBookReader.ReadJson(Encoding.UTF8.GetBytes(settings));

    private static PostgreSqlStoreOptions Options(string settings, Action<ComplaintFlowBuilder> configure)
    {
        using IHost host = Build(settings, configure);
        return host.Services.GetRequiredService<IOptions<PostgreSqlStoreOptions>>().Value;
    }

    private static IHost Build(string settings, Action<ComplaintFlowBuilder> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddJsonStream(Json(settings)).AddInMemoryCollection([new("ComplaintFlow:Currency", "CNY")]);
        configure(builder.Services.AddComplaintFlow(builder.Configuration));
        return builder.Build();
    }

    private static MemoryStream Json(string text) => new(Encoding.UTF8.GetBytes(text));
}
