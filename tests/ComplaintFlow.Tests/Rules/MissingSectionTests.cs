using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Tests.Rules;

public sealed class MissingSectionTests
{
    [Fact]
    public void A_host_without_the_section_is_told_so_and_nothing_of_its_other_settings()
    {
        RuleBookResult result = RuleBookReader.Read(Configuration(("PATH", "somewhere"), ("Logging:LogLevel:Default", "Warning")));

        result.Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(defect => defect.Code == "CF1049" && defect.Path == "ComplaintFlow");
        result.IsValid.Should().BeFalse();
    }

    [Fact]
    public void An_empty_configuration_and_rules_at_the_root_are_read()
    {
        RuleBookReader.Read(Configuration()).IsValid.Should().BeTrue();
        RuleBookReader.Read(Configuration(("Currency", "CNY"))).IsValid.Should().BeTrue();
    }

    [Fact]
    public void An_empty_section_beside_other_settings_means_the_built_in_rules()
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddJsonStream(new MemoryStream("""{ "ComplaintFlow": {}, "Logging": { "LogLevel": { "Default": "Warning" } } }"""u8.ToArray()))
            .Build();

        RuleBookReader.Read(configuration).IsValid.Should().BeTrue();
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
}
