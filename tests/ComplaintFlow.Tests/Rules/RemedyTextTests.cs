using ComplaintFlow.Handling;

namespace ComplaintFlow.Tests.Rules;

/// <summary>A remedy is made of whole sentences, also where names are suggested.</summary>
public sealed class RemedyTextTests
{
    [Theory]
    [InlineData("", "Declare it under ComplaintFlow:Fields.")]
    [InlineData(""" "Fields": { "Weight": "Number", "Outlet": "Word" } """,
        "Did you mean 'Weight'? Or declare it under ComplaintFlow:Fields.")]
    public async Task A_field_that_is_not_declared_is_told_where_to_declare_it(string fields, string remedy)
    {
        using var house = new TestHouse($"{{ {fields} }}");

        ActionOutcome received = await house.Service.TryReceiveAsync(
            TestHouse.Kettle() with { Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Wieght"] = "1" } });

        received.Refusals.Should().ContainSingle().Which.Remedy.Should().Be(remedy);
    }

    [Theory]
    [InlineData("""{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Closed", "PausedBy": { "x": {} } } } } } }""",
        "Declare it under Sla:Pauses.")]
    [InlineData("""{ "Classification": { "Rules": { "r": { "When": { "Text": { "ContainsListed": "a" } }, "Then": { "Priority": "High" } } } } }""",
        "Declare it under Classification:Lists.")]
    [InlineData("""{ "Routing": { "Departments": { "Lab": {} }, "Rules": { "r": { "When": { "Channel": "Web" }, "Department": "Lob" } } } }""",
        "Did you mean 'Lab'? Or declare it under Routing:Departments.")]
    [InlineData("""{ "Workflow": { "Initial": "A", "States": { "A": { "Final": true, "Entry": { "Milestone": "Acceptedd" } } } } }""",
        "Or declare it under Milestones.")]
    [InlineData("""{ "Fields": { "Outlet": "Word" }, "Classification": { "Rules": { "r": { "When": { "Outlt": "a" }, "Then": { "Category": "a" } } } } }""",
        "Did you mean 'Outlet'? Or declare it under Fields.")]
    public void So_is_what_the_rules_name_and_nobody_declares(string rules, string remedy) =>
        Book.Defects(rules).Should().ContainSingle().Which.Remedy.Should().EndWith(remedy);
}
