using System.Text.Json;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Validate;

public class WrongRulesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "WrongRules");

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_at_least_twenty_wrong_configurations() => Files.Should().HaveCountGreaterThanOrEqualTo(20);

    [Theory]
    [MemberData(nameof(Files))]
    public void All_defects_are_reported_at_once_with_path_and_remedy(string name)
    {
        string[] expected = File.ReadAllLines(Path.Combine(Folder, $"{name}.expected.txt"));

        var run = ToolRun.Of("validate", "--config", Path.Combine(Folder, $"{name}.json"), "--json");

        run.ExitCode.Should().Be(1);
        run.Error.Should().BeEmpty();
        run.At("valid").GetBoolean().Should().BeFalse();
        run.At("hash").ValueKind.Should().Be(JsonValueKind.Null);
        JsonElement[] diagnostics = [.. run.At("diagnostics").EnumerateArray()];
        diagnostics.Select(one => $"{one.GetProperty("code")} {one.GetProperty("path")}").Should().Equal(expected);
        diagnostics.Should()
            .OnlyContain(one => one.GetProperty("message").GetString()!.Length > 5 && one.GetProperty("help").GetString()!.Length > 5);
        diagnostics.Select(one => one.GetProperty("severity").GetString()).Should().Contain("error").And.BeSubsetOf(["error", "warning"]);
    }

    [Fact]
    public void The_report_for_people_names_path_code_message_help_and_the_count()
    {
        var run = ToolRun.Of("validate", "--config", Path.Combine(Folder, "03-times.json"));

        run.ExitCode.Should().Be(1);
        run.Out.Should().Contain("ComplaintFlow:Sla:Tiers:Bare:Targets:Answer:Within\n  error CF1031: '1d' can be read in two ways");
        run.Out.Should().Contain("  Write a time such as 24h");
        run.Out.Should().EndWith("The rules are not valid: 5 errors, 0 warnings.\n");
    }
}
