using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Validate;

public sealed class ValidateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_rules_the_built_in_ones_are_valid()
    {
        var run = ToolRun.Of("validate", "--json");

        run.ExitCode.Should().Be(0);
        run.At("valid").GetBoolean().Should().BeTrue();
        run.At("hash").GetString().Should().MatchRegex("^[0-9a-f]{64}$");
        run.At("diagnostics").GetArrayLength().Should().Be(0);
        run.Json.EnumerateObject().Select(key => key.Name).Should().Equal("valid", "hash", "diagnostics");
    }

    [Fact]
    public void Warnings_leave_the_rules_valid()
    {
        string rules = _folder.Write("r.json", """{ "Sla": { "Tiers": { "A": { "Rank": 1 }, "B": { "Rank": 1 } } } }""");

        var run = ToolRun.Of("validate", "--config", rules, "--json");

        run.ExitCode.Should().Be(0);
        run.At("diagnostics")[0].GetProperty("severity").GetString().Should().Be("warning");
    }

    [Theory]
    [InlineData("""{ "Sla": { "Tiers": { "A": } } }""", "line 1, position 28")]
    [InlineData("{\n  \"Sla\": {\n    nonsense\n  }\n}", "line 3, position 5")]
    [InlineData("", "line 1, position 1")]
    [InlineData("[1]", "no JSON object")]
    [InlineData("{ \"A\": 1, \"a\": 2 }", "CF1054 A: The file")]
    [InlineData("{ \"A:B\": 1, \"A\": { \"b\": 2 } }", "'A:B' and 'A:b'")]
    [InlineData("{ \"Currency\": \"CNY\", \"Currency\": \"EUR\" }", "CF1054 Currency: ")]
    [InlineData("{ \"Sla\": { \"Tiers\": { \"A\": { \"Rank\": 1 }, \"A\": {} } } }", "'Sla:Tiers:A' twice")]
    public void A_file_that_cannot_be_read_ends_with_two_and_says_where(string text, string expected)
    {
        var run = ToolRun.Of("validate", "--config", _folder.Write("r.json", text), "--json");

        run.ExitCode.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain(expected).And.Contain("r.json");
    }

    [Fact]
    public void All_names_that_stand_twice_are_told_with_their_code()
    {
        string one = _folder.Write("one.json", """{ "Sla": { "Always": {}, "always": {} }, "Currency": "CNY", "currency": "EUR" }""");
        string two = _folder.Write("two.json", """{ "Sla": {}, "Sla": {}, "Practice": {}, "practice": {} }""");

        var values = ToolRun.Of("validate", "--config", one, "--json");
        var both = ToolRun.Of("validate", "--config", one, "--config", two);

        (values.ExitCode, values.Out).Should().Be((2, ""));
        values.Error.Should().Contain("CF1054 Sla:Always").And.Contain("CF1054 Currency");
        both.Error.Should().Contain("CF1054 Sla: ").And.Contain("CF1054 Practice: ");
    }

    [Fact]
    public void The_section_in_two_cases_is_a_defect_of_the_rules()
    {
        string rules = _folder.Write("r.json", """{ "ComplaintFlow": { "Currency": "CNY" }, "complaintflow": { "TelephoneRegion": "CN" } }""");

        var run = ToolRun.Of("validate", "--config", rules, "--json");

        run.ExitCode.Should().Be(1);
        run.At("diagnostics")[0].GetProperty("code").GetString().Should().Be("CF1054");
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused()
    {
        string rules = _folder.Write("r.json", [.. "{ \"Currency\": \""u8, 0xC6, 0xF0, .. "\" }"u8]);

        ToolRun.Of("validate", "--config", rules).Error.Should().Contain("is not UTF-8");
    }

    [Fact]
    public void Every_missing_file_is_named()
    {
        var run = ToolRun.Of("validate", "--config", _folder.Path("one.json"), "--config", _folder.Path("two.json"));

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("one.json does not exist").And.Contain("two.json does not exist");
    }

    [Fact]
    public void A_byte_order_mark_comments_and_trailing_commas_are_accepted()
    {
        string rules = _folder.Write("r.json", "\uFEFF{ // why\n \"Currency\": \"CNY\", /* and */ }");

        ToolRun.Of("validate", "--config", rules).ExitCode.Should().Be(0);
    }

    [Fact]
    public void The_section_is_found_among_others()
    {
        string rules =
            _folder.Write("appsettings.json", """{ "Logging": { "LogLevel": "Debug" }, "ComplaintFlow": { "Currency": "CNY" } }""");

        ToolRun.Of("validate", "--config", rules).ExitCode.Should().Be(0);
    }
}
