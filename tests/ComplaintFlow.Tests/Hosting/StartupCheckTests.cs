using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Hosting;

/// <summary>A host that cannot start leaves its database as it is.</summary>
public sealed class StartupCheckTests
{
    [Fact]
    public async Task A_host_with_bad_rules_does_not_touch_the_schema()
    {
        var schema = new RecordedSchema();

        Func<Task> start = () => OptionsHost.StartAsync(
            """{ "Currency": "dollars" }""", complaints => complaints.Services.AddSingleton<IStoreSchema>(schema));

        await start.Should().ThrowAsync<RuleBookException>();
        schema.Calls.Should().Be(0);
    }

    [Fact]
    public async Task A_host_with_an_evidence_folder_that_cannot_be_made_does_not_touch_the_schema()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.In("file"), "");
        var schema = new RecordedSchema();

        Func<Task> start = () => OptionsHost.StartAsync(
            "{}", complaints => complaints.UseEvidenceFolder(folder.In("file/evidence")).Services.AddSingleton<IStoreSchema>(schema));

        await start.Should().ThrowAsync<EvidenceException>();
        schema.Calls.Should().Be(0);
    }

    [Fact]
    public async Task A_host_that_starts_ensures_the_schema_once()
    {
        var schema = new RecordedSchema();

        await OptionsHost.StartAsync("{}", complaints => complaints.Services.AddSingleton<IStoreSchema>(schema));

        schema.Calls.Should().Be(1);
    }

    private sealed class RecordedSchema : IStoreSchema
    {
        public int Calls { get; private set; }

        public ValueTask EnsureAsync(CancellationToken cancellationToken = default)
        {
            Calls++;
            return ValueTask.CompletedTask;
        }
    }
}
