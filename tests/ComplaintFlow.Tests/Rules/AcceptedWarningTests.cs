using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Tests.Rules;

/// <summary>A warning about something that is meant can be accepted, so that it does not hide the next one.</summary>
public sealed class AcceptedWarningTests
{
    private const string Alike = """
        "Classification": { "Rules": {
            "a": { "When": { "Channel": "Web" }, "Then": { "Category": "Delivery" } },
            "b": { "When": { "Channel": "App" }, "Then": { "Category": "Delivery" } },
            "c": { "When": { "Channel": "Shop" }, "Then": { "Category": "Delvery" } } } }
        """;

    private const string Place = "Classification:Rules:c:Then:Category";

    [Fact]
    public void Without_acceptance_it_is_told() =>
        Book.Defects($$"""{ {{Alike}} }""").Should().ContainSingle().Which.Should().Match<Diagnostic>(
            defect => defect.Code == "CF1053" && defect.Path == Place && defect.Severity == DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("CF1053", Place)]
    [InlineData("cf1053", "classification:rules:c:then:category")]
    public void An_accepted_warning_is_told_neither_by_the_result_nor_by_the_rules(string code, string path)
    {
        RuleBookResult result = Book.Read(Accepting(code, path));

        result.Diagnostics.Should().BeEmpty();
        result.OrThrow().Warnings.Should().BeEmpty();
    }

    [Theory]
    [InlineData(Place)]
    [InlineData($"ComplaintFlow:{Place}")]
    public void In_a_configuration_its_path_may_begin_with_the_section_or_not(string path) =>
        Book.Layered(Accepting("CF1053", path)).Diagnostics.Should().BeEmpty();

    [Theory]
    [InlineData("CF1053", "Classification:Rules:b:Then:Category")]
    [InlineData("CF1028", Place)]
    [InlineData("CF9999", Place)]
    public void Another_code_or_place_accepts_nothing_and_is_told_itself(string code, string path)
    {
        IReadOnlyList<Diagnostic> defects = Book.Defects(Accepting(code, path));

        defects.Select(defect => defect.Code).Should().BeEquivalentTo("CF1053", "CF1029");
        defects.Should().ContainEquivalentOf(new
        {
            Code = "CF1029", Severity = DiagnosticSeverity.Warning, Path = "AcceptedWarnings:two-names",
            Message = $"{code} does not occur at '{path}'.",
            Remedy = "Correct the code or the path, and remove what is no longer needed here.",
        });
    }

    [Fact]
    public void A_host_that_runs_follows_what_is_accepted()
    {
        using var house = new TestHouse($$"""{ {{Alike}} }""");
        string hash = house.Book.Hash;
        int before = house.Book.Warnings.Count;

        house.Rules.Set(Accepting("CF1053", Place));

        (before, house.Book.Warnings.Count, house.Book.Hash).Should().Be((1, 0, hash));
    }

    [Fact]
    public void A_warning_that_no_longer_occurs_is_told() =>
        Book.Defects($$"""{ "AcceptedWarnings": { "old": { "Code": "CF1053", "Path": "{{Place}}" } } }""").Should().ContainSingle()
            .Which.Code.Should().Be("CF1029");

    [Fact]
    public void An_error_cannot_be_accepted()
    {
        RuleBookResult result = Book.Read("""{ "Currency": "CNX", "AcceptedWarnings": { "x": { "Code": "CF1043", "Path": "Currency" } } }""");

        result.IsValid.Should().BeFalse();
        result.Diagnostics.Select(defect => (defect.Code, defect.Severity)).Should().BeEquivalentTo(
            [("CF1043", DiagnosticSeverity.Error), ("CF1029", DiagnosticSeverity.Warning)]);
        result.Diagnostics.Should().Contain(defect => defect.Message == "CF1043 is an error at 'Currency', and errors cannot be accepted.");
    }

    [Fact]
    public void Beside_an_error_it_is_not_said_that_another_does_not_occur() =>
        Book.Defects($$"""{ "Currency": "CNX", "AcceptedWarnings": { "x": { "Code": "CF1053", "Path": "{{Place}}" } } }""")
            .Should().ContainSingle().Which.Code.Should().Be("CF1043");

    [Theory]
    [InlineData("""{ "Path": "Currency" }""")]
    [InlineData("""{ "Code": "CF1053" }""")]
    public void A_code_without_a_path_or_a_path_without_a_code_is_an_error(string item) =>
        Book.Defects($$"""{ "AcceptedWarnings": { "x": {{item}} } }""").Should().ContainSingle().Which.Should().Match<Diagnostic>(
            defect => defect.Code == "CF1002" && defect.Path == "AcceptedWarnings:x" && defect.Severity == DiagnosticSeverity.Error);

    [Fact]
    public void A_later_layer_takes_an_acceptance_back() =>
        Book.Layered(Accepting("CF1053", Place), """{ "AcceptedWarnings": { "two-names": { "Enabled": false } } }""").Diagnostics
            .Should().ContainSingle().Which.Code.Should().Be("CF1053");

    [Fact]
    public void Accepting_changes_no_rules() => Book.Hash(Accepting("CF1053", Place)).Should().Be(Book.Hash($$"""{ {{Alike}} }"""));

    private static string Accepting(string code, string path) => $$"""
        { {{Alike}}, "AcceptedWarnings": { "two-names": { "Code": "{{code}}", "Path": "{{path}}", "Because": "The old system has both." } } }
        """;
}
