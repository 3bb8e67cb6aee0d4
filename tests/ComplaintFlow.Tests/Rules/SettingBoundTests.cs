using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComplaintFlow.Conditions;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace ComplaintFlow.Tests.Rules;

/// <summary>Settings that have no end, or almost none, are refused with the bound, and never stop the process.</summary>
public sealed class SettingBoundTests
{
    [Theory]
    [InlineData(70)]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void Conditions_nested_too_deep_in_a_flat_provider_are_refused(int levels) =>
        BeTooDeep(Flat(($"ComplaintFlow:Classification:Rules:r:When:{Repeat("Not:", levels)}Category", "x")));

    [Fact]
    public void An_unknown_key_with_many_levels_is_refused() => BeTooDeep(Flat(($"ComplaintFlow:{Repeat("x:", 100_000)}y", "1")));

    [Fact]
    public void Names_with_colons_do_not_hide_levels_in_a_text() =>
        Book.Read($$"""{ "{{Repeat("x:", 100_000)}}y": 1 }""").Diagnostics.Should().Contain(defect => defect.Code == "CF1055");

    [Fact]
    public void A_provider_without_end_is_refused()
    {
        RuleBookResult result = RuleBookReader.Read(new ConfigurationBuilder().Add(new Endless()).Build());

        result.Diagnostics.Should().Contain(defect => defect.Code == "CF1055");
        result.IsValid.Should().BeFalse();
    }

    [Fact]
    public void More_settings_than_the_bound_are_one_defect_and_not_a_million() =>
        Flat([.. Enumerable.Range(0, 500_001).Select(i => ($"ComplaintFlow:x{i.ToString(CultureInfo.InvariantCulture)}", "1"))])
            .Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(defect => defect.Code == "CF1056" && defect.Path == "ComplaintFlow"
                && defect.Message.Contains("500,000"));

    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    public void Conditions_nested_too_deep_in_code_are_refused(int levels)
    {
        RuleBookDefinition rules = Nested(levels);

        Diagnostic defect = RuleBookReader.Read(rules).Diagnostics.Should().ContainSingle().Subject;
        (defect.Code, defect.Path).Should().Be(("CF1055", "ComplaintFlow:Classification:Rules:r:When"));

        RuleLayerStack layer = new([new RuleLayer("code", rules)]);
        RuleBookReader.Read(new ConfigurationBuilder().Json("{}").Build(), layer, null, null).Diagnostics.Should()
            .ContainSingle(one => one.Code == "CF1055");
    }

    [Fact]
    public void Conditions_nested_as_deep_as_a_person_writes_are_not() => RuleBookReader.Read(Nested(20)).IsValid.Should().BeTrue();

    [Fact]
    public void States_nested_too_deep_are_refused()
    {
        string states = string.Join(',', Enumerable.Range(1, 5000).Select(i =>
            $$"""  "s{{i}}": { "Parent": "s{{i - 1}}", "Initial": "s{{i + 1}}" }  """));

        Diagnostic defect = Book.Read($$"""
            { "Workflow": { "Initial": "s0", "States": { "s0": { "Initial": "s1", "On": { "Go": { "To": "Done" } } }, {{states}}, "s5001": { "Parent": "s5000" }, "Done": { "Final": true } } } }
            """).Diagnostics.Should().ContainSingle().Subject;

        defect.Code.Should().Be("CF1055");
        defect.Message.Should().Contain("31");
    }

    [Fact]
    public void A_large_circle_of_states_is_told_as_a_circle()
    {
        string states = string.Join(',', Enumerable.Range(0, 2000).Select(i =>
            $$"""  "s{{i}}": { "Parent": "s{{(i + 1) % 2000}}", "Initial": "s{{(i + 1999) % 2000}}", "On": { "Go": { "To": "Done", "When": { "State": { "IsNot": "Done" } } } } }  """));

        Book.Read($$"""{ "Workflow": { "Initial": "Done", "States": { {{states}}, "Done": { "Final": true } } } }""").Diagnostics
            .Where(defect => defect.Severity == DiagnosticSeverity.Error)
            .Select(defect => defect.Code).Distinct(StringComparer.Ordinal).Should().Equal("CF1008");
    }

    [Fact]
    public void A_text_of_brackets_is_told_where_it_is_too_deep() =>
        Book.Read($$"""{ "Sla": {{Repeat("{\"x\":", 100_000)}}1{{Repeat("}", 100_000)}} }""").Diagnostics.Should()
            .ContainSingle(defect => defect.Code == "CF1055").Which.Path.Should().StartWith("Sla:x:x:x");

    private static RuleBookDefinition Nested(int levels)
    {
        var condition = new ConditionDefinition([new FieldClause("Category", [new FieldTest(FieldOperator.Is, ["x"])])]);
        for (int i = 0; i < levels; i++)
            condition = new ConditionDefinition([new CombinedClause(Combinator.Not, [condition])]);
        return RuleBookBuilder.Standard.Rule("r", rule => rule with { When = condition, Then = rule.Then with { Category = "c" } });
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static RuleBookResult Flat(params (string Key, string Value)[] settings) => RuleBookReader.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());

    private static void BeTooDeep(RuleBookResult result)
    {
        result.IsValid.Should().BeFalse();
        result.Diagnostics.Should().Contain(defect => defect.Code == "CF1055");
    }

    /// <summary>Has a key below every key.</summary>
    private sealed class Endless : IConfigurationSource, IConfigurationProvider
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public bool TryGet(string key, [NotNullWhen(true)] out string? value) => (value = null) is not null;

        public void Set(string key, string? value)
        {
        }

        public IChangeToken GetReloadToken() => new CancellationChangeToken(CancellationToken.None);

        public void Load()
        {
        }

        public IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath) =>
            earlierKeys.Append(parentPath is null ? "ComplaintFlow" : "Sla");
    }
}
