using ComplaintFlow.Diagnostics;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Routing;

public sealed class RoutingVerificationTests
{
    [Theory]
    [InlineData("""{ "Rules": { "a": { "When": { "Tier": "x" } } } }""", "CF1140", "Rules:a")]
    [InlineData("""{ "Rules": { "a": { "When": { "Tier": "x" }, "Department": "Qualty" } }, "Departments": { "Quality": {} } }""", "CF1141",
        "Rules:a:Department")]
    [InlineData("""{ "Rules": { "a": { "External": "terms" } } }""", "CF1142", "Rules:a:When")]
    [InlineData("""{ "Rules": { "a": { "When": { "Weight": 3 }, "External": "terms" } } }""", "CF1101", "Rules:a:When:Weight")]
    [InlineData("""{ "Departments": { "Quality": { "Handlers": { "ann": { "Weight": 0 } } } } }""", "CF1143",
        "Departments:Quality:Handlers:ann:Weight")]
    [InlineData("""{ "MaxTransfers": -1 }""", "CF1143", "MaxTransfers")]
    [InlineData("""{ "Except": "Nobody" }""", "CF1144", "Except")]
    [InlineData("""{ "Except": "Cost" }""", "CF1144", "Except")]
    [InlineData("""{ "Except": "Channel" }""", "CF1144", "Except")]
    [InlineData("""{ "Afresh": "SecondHandlng" }""", "CF1145", "Afresh")]
    [InlineData("""{ "Strategy": ["RoundRobin", "Fairly"] }""", "CF1002", "Strategy")]
    [InlineData("""{ "Departments": { "Quality": { "Strategy": "1" } } }""", "CF1002", "Departments:Quality:Strategy")]
    [InlineData("""{ "At": "Sometime" }""", "CF1002", "At")]
    [InlineData("""{ "Preset": "standrad" }""", "CF1022", "Preset")]
    [InlineData("""{ "Departments": { "Quality": { "Supervisor": "Bos" } } }""", "CF1020", "Departments:Quality:Supervisor")]
    public void Each_is_told_with_its_place(string routing, string code, string place) =>
        Defects(routing).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = code, Path = $"Routing:{place}" });

    [Fact]
    public void The_preset_has_none() => Defects("""{ "Preset": "standard" }""").Should().BeEmpty();

    private static IReadOnlyList<Diagnostic> Defects(string routing) =>
        Book.Defects($$"""{ "Fields": { "Cost": "Money" }, "Routing": {{routing}} }""");
}
