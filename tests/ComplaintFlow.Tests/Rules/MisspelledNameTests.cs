using ComplaintFlow.Diagnostics;

namespace ComplaintFlow.Tests.Rules;

/// <summary>Names that nobody declares, such as categories, are compared with one another. Departments are declared.</summary>
public sealed class MisspelledNameTests
{
    [Theory]
    [InlineData("Category", "Category", "Qualty", "Quality", "Classification:Rules:b:When:Category")]
    [InlineData("Category", "Category", "quailty", "Quality", "Classification:Rules:b:When:Category")]
    [InlineData("Ground", "Ground", "Delviery", "Delivery", "Classification:Rules:b:When:Ground")]
    [InlineData("Flags", "Flags", "Safetty", "Safety", "Classification:Rules:b:When:Flags")]
    [InlineData("Tags", "Tags", "Recal", "Recall", "Classification:Rules:b:When:Tags")]
    [InlineData("Department", "Department", "Qaulity", "Quality", "Classification:Rules:b:When:Department")]
    public void A_name_that_is_almost_another_is_a_warning_with_the_other(
        string given, string asked, string wrong, string right, string path)
    {
        string rules = $$"""
            { "Classification": { "Rules": {
                "a": { "When": { "Channel": "Web" }, "Then": { "{{given}}": "{{right}}" } }, "c": { "When": { "Channel": "App" }, "Then": { "{{given}}": "{{right}}" } },
                "b": { "When": { "{{asked}}": "{{wrong}}" }, "Then": { "Priority": "High" } } } } }
            """;

        Diagnostic defect = Book.Defects(rules).Should().ContainSingle().Subject;

        (defect.Code, defect.Severity, defect.Path).Should().Be(("CF1053", DiagnosticSeverity.Warning, path));
        defect.Remedy.Should().Contain($"Did you mean '{right}'?");
    }

    [Fact]
    public void A_result_is_compared_too()
    {
        Diagnostic defect = Book.Defects("""
            { "Classification": { "Rules": { "a": { "When": { "Category": "Quality" }, "Then": { "Priority": "High" } }, "b": { "When": { "Not": { "Category": ["Quality"] } }, "Then": { "Category": "Qualiy" } } } } }
            """).Should().ContainSingle().Subject;

        (defect.Code, defect.Path).Should().Be(("CF1053", "Classification:Rules:b:Then:Category"));
    }

    [Fact]
    public void A_skill_that_no_handler_has_in_that_spelling_is_told() =>
        Book.Defects("""
            { "Routing": { "Departments": { "Lab": { "Handlers": { "ann": { "Skills": ["electrical"] }, "bob": { "Skills": ["electrical"] } } } },
                "Rules": { "r": { "When": { "Channel": "Web" }, "Department": "Lab", "Skills": ["electical"] } } } }
            """).Should().ContainSingle().Which.Should().Match<Diagnostic>(
                defect => defect.Code == "CF1053" && defect.Path == "Routing:Rules:r:Skills");

    [Theory]
    [InlineData("Quality", "Quantity")]
    [InlineData("Level1", "Level2")]
    [InlineData("Class A", "Class B")]
    [InlineData("Post", "Past")]
    [InlineData("产品质量问题", "产品数量问题")]
    [InlineData("Quality", "quality")]
    public void Names_that_may_well_be_two_are_not(string one, string other) =>
        Book.Defects($$"""
            { "Classification": { "Rules": { "a": { "When": { "Channel": "Web" }, "Then": { "Category": "{{one}}" } }, "b": { "When": { "Category": "{{other}}" }, "Then": { "Priority": "High" } } } } }
            """).Should().BeEmpty();

    [Theory]
    [InlineData("""  "Classification": { "Rules": { "r": { "When": { "Channel": "Web" }, "Then": { "Department": "Servce" } } } }""", "Classification:Rules:r:Then:Department")]
    [InlineData("""  "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Closed", "Steps": { "s": { "At": "100%", "Reassign": "Servce" } } } } } }""", "Sla:Always:Targets:T:Steps:s:Reassign")]
    [InlineData("""  "Classification": { "Rules": { "r": { "When": { "Department": "Servce" }, "Then": { "Priority": "High" } } } }""", "Classification:Rules:r:When:Department")]
    [InlineData("""  "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "Do": { "Tasks": { "t": { "Department": "Servce" } } } } } }, "B": { "Final": true } } }""", "Workflow:States:A:On:Go:Do:Tasks:t:Department")]
    public void A_department_that_the_routing_does_not_have_is_told_with_the_right_one(string rules, string path)
    {
        Diagnostic defect = Book.Defects($$"""{ "Routing": { "Departments": { "Service": {}, "Lab": {} } }, {{rules}} }""").Should().ContainSingle().Subject;

        (defect.Code, defect.Path, defect.Severity).Should().Be(("CF1141", path, DiagnosticSeverity.Warning));
        defect.Remedy.Should().Contain("Service").And.Contain("Routing:Departments");
    }

    [Fact]
    public void A_tier_that_the_rules_do_not_have_is_told_in_a_condition_too()
    {
        Diagnostic defect = Book.Defects("""
            { "Sla": { "Tiers": { "Service": {} } }, "Classification": { "Rules": {
                "a": { "When": { "Channel": "Web" }, "Then": { "Tier": "Service" } }, "b": { "When": { "Tier": "Sevice" }, "Then": { "Priority": "High" } } } } }
            """).Should().ContainSingle().Subject;

        (defect.Path, defect.Severity).Should().Be(("Classification:Rules:b:When:Tier", DiagnosticSeverity.Warning));
        defect.Remedy.Should().Contain("Service");
    }

    [Fact]
    public void Without_departments_in_the_routing_every_name_is_one() =>
        Book.Defects("""{ "Classification": { "Rules": { "r": { "When": { "Channel": "Web" }, "Then": { "Department": "Service" } } } } }""").Should().BeEmpty();
}
