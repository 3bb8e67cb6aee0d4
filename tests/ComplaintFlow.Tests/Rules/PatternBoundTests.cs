using ComplaintFlow.Diagnostics;

namespace ComplaintFlow.Tests.Rules;

/// <summary>A regular expression that would make long texts slow is refused when the rules are read.</summary>
public sealed class PatternBoundTests
{
    [Theory]
    [InlineData("(a.{0,100}){5}x")]
    [InlineData("(a.{0,20}){3}x")]
    [InlineData("[ab]*a[ab]{1000}c")]
    [InlineData("(a{1,1000}b){1,5}")]
    [InlineData("(ab?a?b?){0,300}x")]
    [InlineData("((((a{2}){3}){4}){5}){6}")]
    [InlineData("(?:\\\\w{1,125}.|.{0,2}\\\\w{0,17}.{0,37})*x")]
    [InlineData("a{1000,}")]
    [InlineData("[]({3}]{999}")]
    [InlineData("(a?b?a?b?a?b?a?b?)(?#){99}z")]
    [InlineData("(?x)(a?b?a?b?a?b?a?b?) {99}z")]
    [InlineData("(a?b?a?b?(?x: a?b? ) {60})z")]
    [InlineData("(?i-s)(?m+x)(a?b?)#\\n{199}z")]
    [InlineData("(?#[)(a?b?){900}(?#])z")]
    public void A_pattern_that_repeats_too_much_is_refused_with_the_bound(string pattern)
    {
        Diagnostic defect = Book.Defects(Rule($"\"{pattern}\"")).Should().ContainSingle("of {0}", pattern).Subject;

        (defect.Code, defect.Path).Should().Be(("CF1105", "Classification:Rules:r:When:Text:Matches"));
        defect.Message.Should().Contain("200");
    }

    [Theory]
    [InlineData("refund.{0,80}today")]
    [InlineData("\\\\b[A-Z]{2}\\\\d{6,12}\\\\b")]
    [InlineData("漏电.{0,40}(受伤|死亡)")]
    [InlineData("(\\\\+?86[- ]?)?1[3-9]\\\\d{9}")]
    [InlineData("(a|b)*c{3}(d+e*)+")]
    [InlineData("\\\\{1000}|[{]1000}")]
    [InlineData("[x{999}-[y{999}]]")]
    [InlineData("(?i)fire(?-i:Ex)|(?<kind>fax|index){2}|[(?#]{3}|\\\\(?#")]
    public void Patterns_that_people_write_are_not(string pattern) => Book.Defects(Rule($"\"{pattern}\"")).Should().BeEmpty();

    [Fact]
    public void The_bound_is_that_of_all_patterns_of_a_test() =>
        Book.Defects(Rule($"[{string.Join(',', Enumerable.Range(1, 10).Select(i => $"\"x{i}a{{30}}\""))}]")).Should().ContainSingle();

    [Fact]
    public void Many_plain_patterns_are_no_repeats() =>
        Book.Defects(Rule($"[{string.Join(',', Enumerable.Range(1, 500).Select(i => $"\"word{i}\""))}]")).Should().BeEmpty();

    private static string Rule(string patterns) =>
        $$"""{ "Classification": { "Rules": { "r": { "When": { "Text": { "Matches": {{patterns}} } }, "Then": { "Category": "c" } } } } }""";
}
