using ComplaintFlow.Figures;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Rules.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Tests.Hosting;

/// <summary>Settings that cannot be meant so stop the start, all at once, each with its path, its value and what would pass.</summary>
public sealed class OptionsValidationTests
{
    [Theory]
    [InlineData("Workers", "PollInterval", "00:00:00", "00:00:00.0010000", "1.00:00:00")]
    [InlineData("Workers", "PollInterval", "2.00:00:00", "00:00:00.0010000", "1.00:00:00")]
    [InlineData("Workers", "MaxDegreeOfParallelism", "0", "1", "1024")]
    [InlineData("Workers", "BatchSize", "-1", "1", "1000000")]
    [InlineData("Workers", "LeaseDuration", "00:00:00", "00:00:01", "1.00:00:00")]
    [InlineData("Workers", "MaxAttempts", "0", "1", "1000000")]
    [InlineData("Workers", "MaxDelay", "00:00:00", "00:00:00.0010000", "1.00:00:00")]
    [InlineData("Workers", "Jitter", "1.5", "0", "1")]
    [InlineData("Workers", "DrainTimeout", "-00:00:01", "00:00:00", "1.00:00:00")]
    [InlineData("Workers", "BacklogInterval", "00:00:00", "00:00:00.0010000", "1.00:00:00")]
    [InlineData("Workers", "LateAfter", "-00:00:01", "00:00:00", "365.00:00:00")]
    [InlineData("Workers", "MaxDeadItems", "-1", "0", "1000000000000")]
    [InlineData("SnapshotCache", "Capacity", "-1", "0", "10000000")]
    [InlineData("Evidence", "MaxBytes", "0", "1", "1000000000000")]
    [InlineData("Statistics", "DueDay", "28", "1", "27")]
    public async Task A_value_out_of_range_stops_the_start(string section, string key, string value, string minimum, string maximum)
    {
        string[] failures = await OptionsHost.FailuresAsync($$"""{ "{{section}}": { "{{key}}": "{{value}}" } }""", Statistics);

        failures.Should().Equal($"CF1094 ComplaintFlow:{section}:{key}: {value} is out of range. Set a value from {minimum} to {maximum}.");
    }

    [Fact]
    public async Task A_bare_number_for_a_time_span_stops_the_start()
    {
        foreach (string key in typeof(WorkerOptions).GetProperties().Where(option => option.PropertyType == typeof(TimeSpan))
            .Select(option => option.Name))
        {
            (await OptionsHost.FailuresAsync($$"""{ "Workers": { "{{key}}": 5 } }""")).Should().ContainSingle().Which.Should()
                .StartWith($"CF1002 ComplaintFlow:Workers:{key}: '5' is not a span of time such as 00:00:05");
        }
    }

    [Fact]
    public async Task A_number_that_the_option_cannot_hold_stops_the_start_with_a_sentence() =>
        (await OptionsHost.FailuresAsync("""{ "SnapshotCache": { "Capacity": 2147483648 }, "Workers": { "BatchSize": -1 } }"""))
            .Select(failure => failure.Split(": ")[0]).Should().BeEquivalentTo(
                "CF1002 ComplaintFlow:SnapshotCache:Capacity", "CF1094 ComplaintFlow:Workers:BatchSize");

    [Fact]
    public async Task Options_that_a_worker_reads_when_it_is_made_do_not_hide_the_others() =>
        (await OptionsHost.FailuresAsync(
            """{ "SnapshotCache": { "Capacity": -3 }, "Evidence": { "MaxBytes": -9 }, "Workers": { "MaxAttempts": 0 } }""",
            builder => builder.AddWorkers())).Should().HaveCount(3);

    [Fact]
    public async Task A_value_out_of_range_that_code_sets_stops_the_start_too() =>
        (await OptionsHost.FailuresAsync("{}", builder => builder.AddWorkers(workers => workers.BatchSize = 0)))
            .Should().ContainSingle().Which.Should().StartWith("CF1094 ComplaintFlow:Workers:BatchSize: 0 ");

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once() =>
        (await OptionsHost.FailuresAsync(
            """{ "Workers": { "PolInterval": "00:00:01", "Jitter": "much", "MaxAttempts": 0, "BatchSize": 0 }, "SnapshotCache": { "Capacity": -1 }, "Evidence": { "Folder": ["a"] } }"""))
            .Select(failure => failure.Split(": ")[0]).Should().BeEquivalentTo(
                "CF1001 ComplaintFlow:Workers:PolInterval", "CF1002 ComplaintFlow:Workers:Jitter",
                "CF1094 ComplaintFlow:Workers:MaxAttempts", "CF1094 ComplaintFlow:Workers:BatchSize",
                "CF1094 ComplaintFlow:SnapshotCache:Capacity", "CF1003 ComplaintFlow:Evidence:Folder");

    [Theory]
    [InlineData("""{ "Workers": { "PolInterval": "00:00:01" } }""", "CF1001 ComplaintFlow:Workers:PolInterval", "PollInterval")]
    [InlineData("""{ "Wrkers": {} }""", "CF1001 ComplaintFlow:Wrkers", "Workers")]
    [InlineData("""{ "Stores": { "Sqllite": { "MaxBatchSize": 1 } } }""", "CF1001 ComplaintFlow:Stores:Sqllite", "Sqlite")]
    [InlineData("""{ "Stores": { "Sqlite": { "BusyTimeOutt": "00:00:01" } } }""", "CF1001 ComplaintFlow:Stores:Sqlite:BusyTimeOutt",
        "BusyTimeout")]
    [InlineData("""{ "Workers": { "PollInterval": "often" } }""", "CF1002 ComplaintFlow:Workers:PollInterval", "00:00:05")]
    [InlineData("""{ "Statistics": { "Preparers": "QualityManager" } }""", "CF1003 ComplaintFlow:Statistics:Preparers", "[")]
    public void The_reader_of_rules_and_with_it_the_tool_finds_keys_and_shapes_that_are_wrong(string settings, string place, string help)
    {
        string defect = RuleBookReader.ReadJson(TestHouse.Json($$"""{ "ComplaintFlow": {{settings}} }""")).Diagnostics.Should()
            .ContainSingle().Which.ToString();

        defect.Should().StartWith(place).And.Contain(help);
    }

    [Theory]
    [InlineData("Workers", typeof(WorkerOptions))]
    [InlineData("SnapshotCache", typeof(SnapshotCacheOptions))]
    [InlineData("Evidence", typeof(EvidenceOptions))]
    [InlineData("Statistics", typeof(StatisticsOptions))]
    public void A_section_has_a_key_for_each_option(string section, Type options) =>
        EditorSchema.Properties(EditorSchema.Property(EditorSchema.Section, section)).Select(property => property.Key)
            .Should().BeEquivalentTo(options.GetProperties().Select(property => property.Name));

    [Theory]
    [InlineData("""{ "TimeZone": "UTC" }""", "CF1095 ComplaintFlow:Statistics:Since")]
    [InlineData("""{ "Since": "2026-03-02", "TimeZone": "UTC" }""", "CF1095 ComplaintFlow:Statistics:Since")]
    [InlineData("""{ "Since": "2026-03-01" }""", "CF1096 ComplaintFlow:Statistics:TimeZone")]
    [InlineData("""{ "Since": "2026-03-01", "TimeZone": "Mars/North" }""", "CF1096 ComplaintFlow:Statistics:TimeZone")]
    [InlineData("""{ "Since": "2026-03-01", "TimeZone": "UTC", "Calendar": "ofice" }""", "CF1097 ComplaintFlow:Statistics:Calendar")]
    [InlineData("""{ "Since": "2026-03-01", "TimeZone": "UTC", "Tenant": " " }""", "CF1098 ComplaintFlow:Statistics:Tenant")]
    public async Task Statistics_that_nobody_could_file_stop_the_start(string settings, string place) =>
        (await OptionsHost.FailuresAsync(
            $$"""{ "Calendars": { "office": { "Week": { "Mon-Fri": "09:00-17:00" } } }, "Statistics": {{settings}} }""", builder =>
                builder.AddMonthlyStatistics()))
            .Should().ContainSingle().Which.Should().StartWith(place);

    [Fact]
    public async Task Statistics_that_are_set_in_the_configuration_start()
    {
        const string Settings =
            """{ "Calendars": { "office": { "Week": { "Mon-Fri": "09:00-17:00" } } }, "Statistics": { "Since": "2026-03-01", "TimeZone": "UTC", "Calendar": "Office", "Preparers": ["Clerk"] } }""";
        (await OptionsHost.FailuresAsync(Settings, builder => builder.AddMonthlyStatistics())).Should().BeEmpty();

        using IHost host =
            OptionsHost.Build(Settings, builder => builder.AddMonthlyStatistics(statistics => statistics.Reviewers.Add("Boss")));
        StatisticsOptions options = host.Options<StatisticsOptions>();
        options.Should().BeEquivalentTo(new { Since = new DateOnly(2026, 3, 1), Calendar = "Office", DueDay = 5 });
        options.Preparers.Should().Equal("Clerk");
        options.Reviewers.Should().Equal("Boss");
    }

    [Fact]
    public async Task An_evidence_folder_that_nobody_names_stops_the_start()
    {
        (await OptionsHost.FailuresAsync("{}", builder => builder.UseEvidenceFolder())).Should().ContainSingle().Which.Should()
            .StartWith("CF4032 ComplaintFlow:Evidence:Folder");

        (await OptionsHost.FailuresAsync("{}", builder => builder.UseEvidenceFolder().UseEvidenceStore<IEvidenceStore>(_ => null!))).Should()
            .BeEmpty("another store needs no folder");
    }

    [Fact]
    public async Task An_evidence_folder_that_cannot_be_made_stops_the_start()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.In("file"), "");
        string below = folder.In("file/evidence").Replace('\\', '/');

        Func<Task> start = () =>
            OptionsHost.StartAsync($$"""{ "Evidence": { "Folder": "{{below}}" } }""", builder => builder.UseEvidenceFolder());

        (await start.Should().ThrowAsync<EvidenceException>()).Which.Refusal.Code.Should().Be("CF4014");
    }

    [Fact]
    public async Task An_evidence_folder_of_the_configuration_is_made_and_left_empty()
    {
        using var folder = new TempFolder();

        await OptionsHost.StartAsync(
            $$"""{ "Evidence": { "Folder": "{{folder.In("evidence").Replace('\\', '/')}}" } }""", builder => builder.UseEvidenceFolder());

        Directory.Exists(folder.In("evidence")).Should().BeTrue();
        folder.Files.Should().BeEmpty();
    }

    [Fact]
    public void Options_of_services_without_a_host_are_checked_when_they_are_first_used()
    {
        using ServiceProvider services = new ServiceCollection().AddComplaintFlow(RuleBookReader.ReadJson("{}"u8.ToArray()).OrThrow())
            .ConfigureSnapshotCache(cache => cache.Capacity = -1).Services.BuildServiceProvider();

        FluentActions.Invoking(() => services.GetRequiredService<IComplaintService>()).Should().Throw<OptionsValidationException>()
            .WithMessage("CF1094 ComplaintFlow:SnapshotCache:Capacity*");
    }

    /// <summary>A duty that is whole but for what the configuration says.</summary>
    private static void Statistics(ComplaintFlowBuilder builder) =>
        builder.AddMonthlyStatistics(statistics => (statistics.Since, statistics.TimeZone) = (new DateOnly(2026, 3, 1), "UTC"));
}
