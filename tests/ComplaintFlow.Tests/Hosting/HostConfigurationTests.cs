using ComplaintFlow.Hosting.Binding;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Tests.Hosting;

/// <summary>The abstractions cannot see the rules, so the name of the section stands in both.</summary>
public class HostConfigurationTests
{
    [Fact]
    public void Options_and_rules_stand_in_the_same_section() =>
        HostConfiguration.SectionName.Should().Be(RuleBookReader.SectionName);
}
