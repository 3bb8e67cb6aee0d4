using System.Text;
using System.Text.Json;
using ComplaintFlow.Rules;
using ComplaintFlow.Tool.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplaintFlow.Tool.Tests.Validate;

/// <summary>The start of a host, a reload and the tool find the same.</summary>
public sealed class OneVerifierTests
{
    public static TheoryData<string> Files => WrongRulesTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Start_reload_and_validate_give_the_same_list_for_the_same_rules(string name)
    {
        string file = Path.Combine(AppContext.BaseDirectory, "WrongRules", $"{name}.json");

        string[] validated = [.. ToolRun.Of("validate", "--config", file, "--json").At("diagnostics").EnumerateArray().Select(Text)];
        string[] started = Started(File.ReadAllText(file));
        string[] reloaded = await ReloadedAsync(File.ReadAllText(file));

        validated.Should().NotBeEmpty();
        started.Should().Equal(validated);
        // Rules that vanish from a running host are a defect of their own.
        if (name != "22-root-without-section")
            reloaded.Should().Equal(validated);
    }

    private static string[] Started(string json)
    {
        using ServiceProvider services = Host(new Layer(json));
        RuleBookException thrown = services.Invoking(one => one.GetRequiredService<IRuleBookSource>().Current).Should()
            .Throw<RuleBookException>().Which;
        return [.. thrown.Diagnostics.Select(defect => defect.ToString())];
    }

    private static async Task<string[]> ReloadedAsync(string json)
    {
        // The section must be there before, or not be there before, as it is after.
        var layer = new Layer(
            json.Contains("\"ComplaintFlow\"", StringComparison.Ordinal) ? """{ "ComplaintFlow": { "Currency": "CNY" } }"""
                : """{ "Currency": "CNY" }""");
        using ServiceProvider services = Host(layer);
        _ = services.GetRequiredService<IRuleBookSource>().Current;
        layer.Set(json);
        HealthReport health = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        return [.. (IReadOnlyList<string>)health.Entries["complaintflow-rules"].Data["defects"]];
    }

    private static ServiceProvider Host(Layer layer)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddComplaintFlow(new ConfigurationBuilder().Add(layer).Build());
        services.AddHealthChecks().AddComplaintFlow();
        return services.BuildServiceProvider();
    }

    private static string Text(JsonElement defect)
    {
        string Of(string key) => defect.GetProperty(key).GetString()!;
        return $"{Of("code")} {Of("path")}: {Of("message")} {Of("help")}";
    }

    private sealed class Layer(string json) : JsonStreamConfigurationProvider(new JsonStreamConfigurationSource()), IConfigurationSource
    {
        public override void Load() => Read(json);

        public void Set(string changed)
        {
            Read(changed);
            OnReload();
        }

        IConfigurationProvider IConfigurationSource.Build(IConfigurationBuilder builder) => this;

        private void Read(string text) => Load(new MemoryStream(Encoding.UTF8.GetBytes(text)));
    }
}
