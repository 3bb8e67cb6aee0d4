using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Rules;

public sealed class DefectReportTests
{
    private const string Broken = """
        {
          "Currency": "yuan",
          "Calendars": { "office": { "Week": { "Mon-Fri": "nine to five" } } },
          "Classification": { "Rules": { "r": { "When": { "Txt": "a" }, "Then": { "Tier": "Mayor" } } } },
          "Sla": { "Always": { "Targets": { "T": { "Within": "1d", "Until": "Never", "Steps": { "s": { "At": "soon" } } } } } },
          "Workflow": { "Preset": "standard", "States": { "Received": { "On": { "Go": { "To": "Nowhere", "If": "paid" } } } } }
        }
        """;

    [Fact]
    public void One_reading_finds_the_defects_of_every_room()
    {
        IReadOnlyList<Diagnostic> defects = Book.Defects(Broken);

        defects.Select(defect => defect.Code).Should()
            .Contain(["CF1043", "CF1101", "CF1037", "CF1031", "CF1013", "CF1035", "CF1036", "CF1004", "CF1014"]);
        defects.Should().Contain(defect => defect.Code.StartsWith("CF2") && defect.Path.StartsWith("Calendars:office:Week"));
        defects.Select(defect => defect.Path).Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void The_exception_lists_each_of_them()
    {
        RuleBookResult result = Book.Read(Broken);

        RuleBookException thrown = result.Invoking(one => one.OrThrow()).Should().Throw<RuleBookException>().Which;

        foreach (Diagnostic defect in result.Diagnostics.Where(defect => defect.Severity == DiagnosticSeverity.Error))
            thrown.Message.Should().Contain(defect.Code).And.Contain(defect.Path).And.Contain(defect.Remedy);
        thrown.Diagnostics.Should().Equal(result.Diagnostics);
    }

    [Fact]
    public void A_host_with_broken_rules_does_not_start()
    {
        using var house = new TestHouse(Broken);

        house.Invoking(one => one.Book).Should().Throw<RuleBookException>().WithMessage("*CF1043*ComplaintFlow:Currency*");
    }

    [Fact]
    public void A_host_that_lacks_a_declared_predicate_does_not_start()
    {
        const string rules = """{ "Predicates": ["order-is-paid"] }""";
        using var without = new TestHouse(rules);
        using var with = new TestHouse(rules, builder => builder.AddPredicate("Order-Is-Paid", _ => true));

        without.Invoking(one => one.Book).Should().Throw<RuleBookException>().WithMessage("*CF1046*order-is-paid*AddPredicate*");
        with.Book.Definition.Predicates.Should().Equal("order-is-paid");
    }

    [Fact]
    public void The_standard_preset_has_no_defect_and_no_warning() => Book.Defects("{}").Should().BeEmpty();

    [Fact]
    public void The_example_of_the_documentation_has_no_defect_and_no_warning() => Book.Defects(Book.Example).Should().BeEmpty();
}
