using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Conditions;

/// <summary>
/// A number is read in one way wherever it is written: with a decimal point, and without marks between digits. <c>3,5</c> is not 35.
/// </summary>
public sealed class NumberFormTests
{
    private const string Fields = """ "Currency": "CNY", "Fields": { "Weight": "Number", "Paid": "Money" } """;

    [Theory]
    [InlineData("3.5", 3.5)]
    [InlineData("-2", -2)]
    [InlineData(" 7 ", 7)]
    [InlineData("1000000", 1000000)]
    public void A_number_has_a_decimal_point_and_a_sign(string text, double number)
    {
        Numbers.TryDecimal(text, out decimal read).Should().BeTrue();
        read.Should().Be((decimal)number);
    }

    [Theory]
    [InlineData("3,5")]
    [InlineData("1,000")]
    [InlineData("1 000")]
    [InlineData("1'000")]
    [InlineData("5-")]
    [InlineData("(5)")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("٣")]
    [InlineData("")]
    public void Other_marks_are_no_part_of_a_number(string text)
    {
        Numbers.TryDecimal(text, out _).Should().BeFalse();
        Numbers.TryWhole(text, out int _).Should().BeFalse();
        Money.TryParse($"{text} CNY", "CNY", out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("Paid", "\"2,50 CNY\"", "2.50 CNY")]
    [InlineData("Paid", "\"2,50\"", "2.50 CNY")]
    [InlineData("Amount", "\"1,000 CNY\"", "2.50 CNY")]
    [InlineData("Weight", "\"3,5\"", "3.5")]
    [InlineData("EscalationLevel", "\"1,0\"", "3.5")]
    public void A_condition_that_compares_with_a_comma_is_refused_with_the_form_that_passes(string field, string operand, string form)
    {
        Diagnostic defect = Book.Defects($$"""
            { {{Fields}}, "Classification": { "Rules": { "r": { "When": { "{{field}}": { "AtMost": {{operand}} } }, "Then": { "Category": "c" } } } } }
            """).Should().ContainSingle().Subject;

        (defect.Code, defect.Path).Should().Be(("CF1103", $"Classification:Rules:r:When:{field}:AtMost"));
        defect.Remedy.Should().Contain(form);
    }

    [Theory]
    [InlineData("""{ "Sla": { "Tiers": { "Major": { "Rank": "1,000" } } } }""", "Sla:Tiers:Major:Rank")]
    [InlineData("""{ "Classification": { "Models": { "ai": { "Fills": "0,5" } } } }""", "Classification:Models:ai:Fills")]
    [InlineData("""{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Closed", "Steps": { "s": { "At": "7,5%", "Notify": ["CaseOwner"] } } } } } } }""", "Sla:Always:Targets:T:Steps:s:At")]
    [InlineData("""{ "Classification": { "Rules": { "r": { "Weights": { "w": { "Words": ["fire 2,5"] } }, "Threshold": 1, "Then": { "Category": "c" } } } } }""", "Classification:Rules:r:Weights:w:Words")]
    [InlineData("""{ "Workers": { "BatchSize": "1,000" } }""", "Workers:BatchSize")]
    [InlineData("""{ "Workers": { "Jitter": "0,2" } }""", "Workers:Jitter")]
    [InlineData("""{ "Practice": { "Floors": { "f": { "When": { "Channel": "Web" }, "Amount": "2,50 CNY" } } } }""", "Practice:Floors:f")]
    public void A_setting_with_a_comma_is_refused(string rules, string path) =>
        Book.Defects(rules).Should().Contain(defect => defect.Severity == DiagnosticSeverity.Error && defect.Path.StartsWith(path));

    [Theory]
    [InlineData("Paid", "1,50 CNY", "2.50 CNY")]
    [InlineData("Weight", "3,5", "3.5")]
    public async Task A_value_of_an_intake_with_a_comma_is_refused_with_the_field_and_the_form_and_not_quoted(
        string field, string value, string form)
    {
        using var house = new TestHouse($$"""{ {{Fields}} }""");

        Func<Task> receive = () => house.ReceiveAsync(TestHouse.Kettle() with
        {
            Fields = new Dictionary<string, string>(StringComparer.Ordinal) { [field] = value },
        });

        Refusal refusal = (await receive.Should().ThrowAsync<ComplaintRefusedException>()).Which.Refusals.Should().ContainSingle().Subject;
        (refusal.Code, refusal.Field).Should().Be(("CF3108", "fields[0]"));
        refusal.Message.Should().Contain(field).And.NotContain(value);
        refusal.Remedy.Should().Contain(form);
    }
}
