using System.Text;
using ComplaintFlow.Hosting;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Sqlite.Tests;

/// <summary>Where the connection string and the options of the store come from, and what stops the start.</summary>
public sealed class SqliteOptionsTests
{
    private const string Settings = """
        { "ConnectionStrings": { "ComplaintFlow": "Data Source=a.db" },
          "ComplaintFlow": { "Stores": { "Sqlite": { "MaxBatchSize": 7, "MigrateAtStart": false } } } }
        """;

    [Fact]
    public void The_connection_string_and_the_options_come_from_the_configuration() =>
        Options(Settings, builder => builder.UseSqlite()).Should()
            .BeEquivalentTo(new { ConnectionString = "Data Source=a.db", MaxBatchSize = 7, MigrateAtStart = false });

    [Fact]
    public void The_connection_string_of_the_section_wins_over_the_common_one_and_that_of_the_code_over_both()
    {
        string settings =
            Settings.Replace("\"MaxBatchSize\"", "\"ConnectionString\": \"Data Source=b.db\", \"MaxBatchSize\"", StringComparison.Ordinal);

        Options(settings, builder => builder.UseSqlite()).ConnectionString.Should().Be("Data Source=b.db");
        Options(settings, builder => builder.UseSqlite("Data Source=c.db")).ConnectionString.Should().Be("Data Source=c.db");
        Options(settings, builder => builder.UseSqlite(store => store.ConnectionString = "Data Source=c.db")).ConnectionString.Should()
            .Be("Data Source=c.db");
    }

    [Fact]
    public void Calls_add_up_and_the_last_one_wins() =>
        Options(Settings, builder =>
            builder.UseSqlite("Data Source=b.db", one => one.MaxBatchSize = 2).UseSqlite(two => two.BusyTimeout = TimeSpan.FromSeconds(9))
                .UseSqlite("Data Source=c.db"))
            .Should().BeEquivalentTo(
                new { ConnectionString = "Data Source=c.db", MaxBatchSize = 2, BusyTimeout = TimeSpan.FromSeconds(9) });

    [Fact]
    public void A_host_that_brings_its_rules_along_reads_the_options_from_its_own_configuration()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddJsonStream(Json(Settings));
        builder.Services.AddComplaintFlow(RuleBookReader.ReadJson("{}"u8.ToArray()).OrThrow()).UseSqlite();
        using IHost host = builder.Build();

        host.Services.GetRequiredService<IOptions<SqliteStoreOptions>>().Value.Should()
            .BeEquivalentTo(new { ConnectionString = "Data Source=a.db", MaxBatchSize = 7 });
    }

    [Theory]
    [InlineData("{}", "CF4030 ComplaintFlow:Stores:Sqlite:ConnectionString: ")]
    [InlineData("""{ "ConnectionStrings": { "ComplaintFlow": "Data Source=a.db;Pasword=s3cret" } }""",
        "CF4031 ComplaintFlow:Stores:Sqlite:ConnectionString: ")]
    [InlineData("""{ "ConnectionStrings": { "ComplaintFlow": "Data Source=:memory:;Password=s3cret" } }""",
        "CF4031 ComplaintFlow:Stores:Sqlite:ConnectionString: ")]
    public async Task A_host_without_a_connection_string_that_can_be_used_does_not_start_and_never_quotes_it(
        string settings, string failure)
    {
        using IHost host = Build(settings, builder => builder.UseSqlite());

        OptionsValidationException stopped =
            (await host.Invoking(one => one.StartAsync()).Should().ThrowAsync<OptionsValidationException>()).Which;

        stopped.Failures.Should().ContainSingle().Which.Should().StartWith(failure);
        stopped.ToString().Should().NotContainEquivalentOf("s3cret");
    }

    [Theory]
    [InlineData("BusyTimeout", "00:00:00", "00:00:00.0010000 to 01:00:00")]
    [InlineData("WalAutoCheckpointPages", "0", "1 to 10000000")]
    [InlineData("MaxBatchSize", "0", "1 to 1000000")]
    public async Task A_value_out_of_range_stops_the_start(string key, string value, string range)
    {
        using IHost host = Build(
            Settings.Replace("\"MaxBatchSize\": 7", $"\"{key}\": \"{value}\"", StringComparison.Ordinal), builder => builder.UseSqlite());

        (await host.Invoking(one => one.StartAsync()).Should().ThrowAsync<OptionsValidationException>())
            .Which.Failures.Should().Equal($"CF1094 ComplaintFlow:Stores:Sqlite:{key}: {value} is out of range. Set a value from {range}.");
    }

    [Fact]
    public void The_reader_of_rules_knows_a_key_for_each_option_and_no_other()
    {
        string keys = string.Join(
            ", ", typeof(SqliteStoreOptions).GetProperties().Select(option => $"\"{option.Name}\": {Sample(option.PropertyType)}"));

        Read($$"""{ "ComplaintFlow": { "Stores": { "Sqlite": { {{keys}} } } } }""").Diagnostics.Should().BeEmpty();
        Read("""{ "ComplaintFlow": { "Stores": { "Sqlite": { "MaxBatchSizes": 1 } } } }""").Diagnostics.Should()
            .ContainSingle().Which.Remedy.Should().Contain("MaxBatchSize");
    }

    private static string Sample(Type type) =>
        type == typeof(bool) ? "true" : type == typeof(int) ? "1" : type == typeof(TimeSpan) ? "\"00:00:01\"" : "\"x\"";

    private static RuleBookResult Read(string settings) => RuleBookReader.ReadJson(Encoding.UTF8.GetBytes(settings));

    private static SqliteStoreOptions Options(string settings, Action<ComplaintFlowBuilder> configure)
    {
        using IHost host = Build(settings, configure);
        return host.Services.GetRequiredService<IOptions<SqliteStoreOptions>>().Value;
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
