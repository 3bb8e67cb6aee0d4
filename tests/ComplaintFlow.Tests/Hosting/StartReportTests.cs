using ComplaintFlow.Hosting;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Tests.Hosting;

/// <summary>A start that fails tells everything that prevents it, in one exception.</summary>
public sealed class StartReportTests
{
    [Fact]
    public async Task Options_and_rules_are_told_at_once()
    {
        AggregateException all = await StopsAsync(
            """{ "Currency": "yuan", "Sla": { "Tiers": { "A": { "Rank": "high" } } }, "Workers": { "MaxAttempts": 0 }, "SnapshotCache": { "Capacity": -1 } }""");

        all.Message.Should().ContainAll("CF1043", "CF1002", "CF1094 ComplaintFlow:Workers:MaxAttempts", "CF1094 ComplaintFlow:SnapshotCache");
        all.InnerExceptions.OfType<RuleBookException>().Should().ContainSingle();
        all.InnerExceptions.OfType<OptionsValidationException>().Should().HaveCount(2);
    }

    [Fact]
    public async Task What_both_would_tell_is_told_once()
    {
        AggregateException all = await StopsAsync("""{ "Currency": "yuan", "Workers": { "PolInterval": "00:00:01" } }""");

        all.Message.Split("CF1001 ComplaintFlow:Workers:PolInterval").Should().HaveCount(2);
        all.InnerExceptions.OfType<RuleBookException>().Should().ContainSingle().Which.Diagnostics.Should().ContainSingle()
            .Which.Code.Should().Be("CF1043");
    }

    [Fact]
    public async Task Options_alone_or_rules_alone_are_told_as_what_they_are()
    {
        Func<Task> options = () => OptionsHost.StartAsync("""{ "Workers": { "PolInterval": "00:00:01" } }""");
        Func<Task> rules = () => OptionsHost.StartAsync("""{ "Currency": "yuan" }""");

        await options.Should().ThrowAsync<OptionsValidationException>();
        await rules.Should().ThrowAsync<RuleBookException>();
    }

    [Fact]
    public async Task A_folder_of_evidence_that_cannot_be_made_is_told_with_the_rules()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.In("file"), "");

        AggregateException all = await StopsAsync("""{ "Currency": "yuan" }""", builder => builder.UseEvidenceFolder(folder.In("file/evidence")));

        all.InnerExceptions.Select(one => one.GetType()).Should().Equal(typeof(RuleBookException), typeof(EvidenceException));
    }

    [Fact]
    public async Task Two_stores_are_told_with_the_options()
    {
        AggregateException all = await StopsAsync(
            """{ "Workers": { "MaxAttempts": 0 } }""", builder =>
            {
                builder.Services.AddSingleton(new StoreRegistration(typeof(InMemoryStore)));
                builder.Services.AddSingleton(new StoreRegistration(typeof(string)));
            });

        all.Message.Should().ContainAll("CF1094", "CF3098");
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("\0")]
    public async Task A_folder_of_evidence_whose_path_cannot_be_one_is_a_failure_of_the_option(string path)
    {
        string[] failures = await OptionsHost.FailuresAsync("{}", builder => builder.UseEvidenceFolder(path));

        failures.Should().ContainSingle().Which.Should().StartWith("CF4033 ComplaintFlow:Evidence:Folder: ").And.NotContain("\0");
    }

    private static async Task<AggregateException> StopsAsync(string settings, Action<ComplaintFlowBuilder>? configure = null)
    {
        Func<Task> start = () => OptionsHost.StartAsync(settings, configure);
        return (await start.Should().ThrowAsync<AggregateException>()).Which;
    }
}
