using System.Text;
using ComplaintFlow.Hosting.Binding;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Tests.Hosting;

/// <summary>The abstractions cannot see the rules, so what is known of the section stands in both.</summary>
public class HostConfigurationTests
{
    [Fact]
    public void Options_and_rules_stand_in_the_same_section() =>
        HostConfiguration.SectionName.Should().Be(RuleBookReader.SectionName);

    [Theory]
    [InlineData("""{ "Workers": { "MaxBatchSize": 5 } }""", true)]
    [InlineData("""{ "ComplaintFlow": { "Workers": { "MaxBatchSize": 5 } }, "Workers": { "MaxBatchSize": 7 } }""", true)]
    [InlineData("""{ "ComplaintFlow": {}, "Workers": { "MaxBatchSize": 7 } }""", false)]
    public void The_root_stands_for_the_section_only_if_there_is_none(string json, bool isFound)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        IConfigurationRoot configuration = new ConfigurationBuilder().AddJsonStream(stream).Build();

        string? size = new HostConfiguration(configuration, registered: null).Find("Workers")?["MaxBatchSize"];

        size.Should().Be(isFound ? "5" : null);
        RuleBookReader.HasSection(configuration).Should().Be(json.Contains("ComplaintFlow", StringComparison.Ordinal));
    }
}
