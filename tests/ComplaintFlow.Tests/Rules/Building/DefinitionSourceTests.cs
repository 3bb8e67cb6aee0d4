using System.Text.Json;
using ComplaintFlow.Conditions;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;
using ComplaintFlow.Rules.Canonical;
using ComplaintFlow.Settings;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Tests.Rules.Building;

/// <summary>Code, JSON and configuration say the same things: what one of them says, the others give back.</summary>
[Properties(Arbitrary = [typeof(RandomRules)])]
public sealed class DefinitionSourceTests
{
    [Property(MaxTest = 3000)]
    public void A_definition_written_as_json_is_read_back_as_it_was(RuleBookDefinition rules)
    {
        byte[] json = Json(rules);
        RuleBookDefinition again = Read(JsonTree.Read(json, "", new DiagnosticBag()));

        Same(again, rules);
        Json(again).Should().Equal(json);
    }

    [Property(MaxTest = 500)]
    public void A_definition_flattened_into_the_keys_of_a_configuration_is_read_back_as_it_was(RuleBookDefinition rules)
    {
        using var json = JsonDocument.Parse(Json(rules));
        IConfiguration flat = new ConfigurationBuilder().AddInMemoryCollection(Flatten(json.RootElement, "ComplaintFlow")).Build();

        Same(Read(ConfigurationTree.Read(flat, "ComplaintFlow", new DiagnosticBag())), rules);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData(Book.Example)]
    public void A_configuration_gives_a_book_whose_json_and_whose_definition_give_the_same_book(string section)
    {
        RuleBook book = Book.Layered(section).OrThrow();

        RuleBookReader.ReadJson(book.ToJson()).OrThrow().Hash.Should().Be(book.Hash);
        RuleBookReader.Read(book.Definition).OrThrow().Hash.Should().Be(book.Hash);
        RuleBookReader.Read(book.Definition).OrThrow().ToJson().Should().Equal(book.ToJson());
    }

    [Fact]
    public void What_code_asks_twice_of_a_field_is_written_so_that_both_must_hold()
    {
        FieldClause Amount(FieldOperator asked, string value) => new("Amount", [new FieldTest(asked, [value])]);
        RuleBookDefinition rules = RuleBookBuilder.Standard.Rule("r", r => r.Then(t => t with { Category = "c" })
            with
            {
                When = new ConditionDefinition(
                    [Amount(FieldOperator.AtLeast, "1 CNY"), new FieldClause("amount", [new FieldTest(FieldOperator.AtMost, ["9 CNY"])])]),
            });

        RuleBook book = RuleBookReader.Read(rules).OrThrow();

        RuleBookReader.ReadJson(book.ToJson()).OrThrow().Hash.Should().Be(book.Hash);
        JsonDocument.Parse(book.ToJson()).RootElement.GetProperty("Classification").GetProperty("Rules").GetProperty("r")
            .GetProperty("When").GetProperty("All").GetArrayLength().Should().Be(2);
    }

    private static void Same(RuleBookDefinition read, RuleBookDefinition written)
    {
        (string one, string other) = (Described.Of(read), Described.Of(written));
        int difference = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        From(one, difference).Should().Be(From(other, difference));
    }

    private static string From(string text, int difference) =>
        text[Math.Min(text.Length, Math.Max(0, difference - 100))..Math.Min(text.Length, difference + 100)];

    private static byte[] Json(RuleBookDefinition rules) => CanonicalJson.Write(RuleBookSettings.Write(rules));

    private static RuleBookDefinition Read(SettingNode root)
    {
        var defects = new DiagnosticBag();
        RuleBookDefinition rules = RuleBookSettings.Read(root, defects);
        defects.Sorted().Should().BeEmpty();
        return rules;
    }

    private static IEnumerable<KeyValuePair<string, string?>> Flatten(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object when element.EnumerateObject().Any() =>
            element.EnumerateObject().SelectMany(property => Flatten(property.Value, $"{path}:{property.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Flatten(item, $"{path}:{i}")),
        JsonValueKind.Object => [new(path, null)],
        _ => [new(path, element.ToString())],
    };
}
