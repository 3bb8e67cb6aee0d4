using System.Text;
using ComplaintFlow.Hosting;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Shared;

/// <summary>Where the connection string and the options of a store come from, and what stops the start.</summary>
/// <param name="store">The name of the section of the store.</param>
/// <param name="connectionString">A connection string that names the database <c>a</c>.</param>
public abstract class StoreOptionsTests<TOptions>(string store, string connectionString)
    where TOptions : class, new()
{
    private readonly string _settings = $$"""
        { "ConnectionStrings": { "ComplaintFlow": "{{connectionString}}" },
          "ComplaintFlow": { "Stores": { "{{store}}": { "MaxBatchSize": 7, "MigrateAtStart": false } } } }
        """;

    private readonly string _path = $"ComplaintFlow:Stores:{store}";

    [Fact]
    public void The_connection_string_and_the_options_come_from_the_configuration() =>
        Options(_settings, builder => Use(builder)).Should()
            .BeEquivalentTo(new { ConnectionString = connectionString, MaxBatchSize = 7, MigrateAtStart = false });

    [Fact]
    public void The_connection_string_of_the_section_wins_over_the_common_one_and_that_of_the_code_over_both()
    {
        string settings = _settings.Replace(
            "\"MaxBatchSize\"", $"\"ConnectionString\": \"{Database('b')}\", \"MaxBatchSize\"", StringComparison.Ordinal);

        Options(settings, builder => Use(builder)).Should().BeEquivalentTo(new { ConnectionString = Database('b') });
        Options(settings, builder => Use(builder, Database('c'))).Should().BeEquivalentTo(new { ConnectionString = Database('c') });
        Options(settings, builder => Use(builder, options => Set(options, connectionString: Database('c')))).Should()
            .BeEquivalentTo(new { ConnectionString = Database('c') });
    }

    [Fact]
    public void Calls_add_up_and_the_last_one_wins()
    {
        TOptions options = Options(_settings, builder =>
        {
            Use(builder, Database('b'), one => Set(one, maxBatchSize: 2));
            Use(builder, two => Set(two, migrateAtStart: true));
            Use(builder, Database('c'));
        });

        options.Should().BeEquivalentTo(new { ConnectionString = Database('c'), MaxBatchSize = 2, MigrateAtStart = true });
    }

    [Fact]
    public void A_host_that_brings_its_rules_along_reads_the_options_from_its_own_configuration()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddJsonStream(Json(_settings));
        Use(builder.Services.AddComplaintFlow(RuleBookReader.ReadJson("{}"u8.ToArray()).OrThrow()));
        using IHost host = builder.Build();

        host.Services.GetRequiredService<IOptions<TOptions>>().Value.Should()
            .BeEquivalentTo(new { ConnectionString = connectionString, MaxBatchSize = 7 });
    }

    [Fact]
    public Task A_host_without_a_connection_string_does_not_start() => DoesNotStartAsync(
        "{}", $"CF4030 {_path}:ConnectionString: There is no connection string. Set it or ConnectionStrings:ComplaintFlow, or set it in code.");

    [Fact]
    public void The_reader_of_rules_knows_a_key_for_each_option_and_no_other()
    {
        string keys = string.Join(
            ", ", typeof(TOptions).GetProperties().Select(option => $"\"{option.Name}\": {Sample(option.PropertyType)}"));

        Read($$"""{ "ComplaintFlow": { "Stores": { "{{store}}": { {{keys}} } } } }""").Diagnostics.Should().BeEmpty();
        Read($$"""{ "ComplaintFlow": { "Stores": { "{{store}}": { "MaxBatchSizes": 1 } } } }""").Diagnostics.Should()
            .ContainSingle().Which.Remedy.Should().Contain("MaxBatchSize");
    }

    [Fact]
    public async Task A_bare_number_is_no_time_span()
    {
        foreach (string key in typeof(TOptions).GetProperties().Where(option => option.PropertyType == typeof(TimeSpan))
            .Select(option => option.Name))
        {
            string settings = _settings.Replace("\"MaxBatchSize\": 7", $"\"{key}\": 5", StringComparison.Ordinal);

            await DoesNotStartAsync(
                settings,
                $"CF1002 {_path}:{key}: '5' is not a span of time such as 00:00:05, or 1.00:00:00 for one day. "
                    + "Write a span of time such as 00:00:05, or 1.00:00:00 for one day.");
        }
    }

    /// <summary>Calls the extension method of the store.</summary>
    private protected abstract void Use(ComplaintFlowBuilder builder, Action<TOptions>? configure = null);

    /// <summary>Calls the extension method of the store that takes a connection string.</summary>
    private protected abstract void Use(ComplaintFlowBuilder builder, string connectionString, Action<TOptions>? configure = null);

    /// <summary>Sets those options that are not null.</summary>
    private protected abstract void Set(
        TOptions options, string? connectionString = null, int? maxBatchSize = null, bool? migrateAtStart = null);

    /// <summary>A host with this connection string does not start, and quotes nothing of it.</summary>
    private protected async Task IsRefusedAsync(string unusable, string problem)
    {
        OptionsValidationException stopped = await DoesNotStartAsync(
            $$"""{ "ConnectionStrings": { "ComplaintFlow": "{{unusable}}" } }""", $"CF4031 {_path}:ConnectionString: {problem}");

        stopped.ToString().Should().NotContainEquivalentOf("s3cret");
    }

    /// <summary>A host does not start with this value, and says which ones would do.</summary>
    private protected async Task IsOutOfRangeAsync(string key, string value, string range)
    {
        string settings = _settings.Replace("\"MaxBatchSize\": 7", $"\"{key}\": \"{value}\"", StringComparison.Ordinal);

        await DoesNotStartAsync(settings, $"CF1094 {_path}:{key}: {value} is out of range. Set a value from {range}.");
    }

    private async Task<OptionsValidationException> DoesNotStartAsync(string settings, string failure)
    {
        using IHost host = Build(settings, builder => Use(builder));

        OptionsValidationException stopped =
            (await host.Invoking(one => one.StartAsync()).Should().ThrowAsync<OptionsValidationException>()).Which;

        stopped.Failures.Should().Equal(failure);
        return stopped;
    }

    private string Database(char name) => connectionString.Replace("=a", $"={name}", StringComparison.Ordinal);

    private static string Sample(Type type) =>
        type == typeof(bool) ? "true" : type == typeof(int) ? "1" : type == typeof(TimeSpan) ? "\"00:00:01\"" : "\"x\"";

    private static RuleBookResult Read(string settings) => RuleBookReader.ReadJson(Encoding.UTF8.GetBytes(settings));

    private static TOptions Options(string settings, Action<ComplaintFlowBuilder> configure)
    {
        using IHost host = Build(settings, configure);
        return host.Services.GetRequiredService<IOptions<TOptions>>().Value;
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
