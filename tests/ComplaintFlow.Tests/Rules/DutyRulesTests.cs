using ComplaintFlow.Complaints;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;

namespace ComplaintFlow.Tests.Rules;

public sealed class DutyRulesTests
{
    [Theory]
    [InlineData("""{ "Tusk": {} }""", "CF1093", "Sla:Duties:Tusk")]
    [InlineData("""{ "Task": { "Within": "1d" } }""", "CF1031", "Sla:Duties:Task:Within")]
    [InlineData("""{ "Task": { "Within": "3 working days" } }""", "CF1034", "Sla:Duties:Task:Calendar")]
    [InlineData("""{ "Task": { "Calendar": "office" } }""", "CF1033", "Sla:Duties:Task:Calendar")]
    [InlineData("""{ "Task": { "Steps": { "late": { "At": "late" } } } }""", "CF1035", "Sla:Duties:Task:Steps:late:At")]
    [InlineData("""{ "Task": { "Steps": { "late": { "At": "100%" } } } }""", "CF1036", "Sla:Duties:Task:Steps:late")]
    [InlineData("""{ "Task": { "Steps": { "late": { "At": "100%", "Do": "Fly" } } } }""", "CF1015", "Sla:Duties:Task:Steps:late:Do")]
    [InlineData("""{ "Task": { "Extension": { "Times": 0 } } }""", "CF1073", "Sla:Duties:Task:Extension:Times")]
    [InlineData("""{ "Task": { "Step": {} , "Untill": "x" } }""", "CF1001", "Sla:Duties:Task:Untill")]
    [InlineData("""{ "Task": { "Steps": { "late": { "At": "100%", "Notify": "Exekutive" } } } }""", "CF1020",
        "Sla:Duties:Task:Steps:late:Notify")]
    public void A_defect_is_found_where_it_is(string duties, string code, string path) =>
        Book.Defects($$"""{ "Sla": { "Duties": {{duties}} } }""").Should().Contain(defect => defect.Code == code && defect.Path == path);

    [Fact]
    public void A_step_before_the_due_instant_needs_no_time_and_the_holder_is_no_role() =>
        Book.Defects(
            """{ "Sla": { "Duties": { "Task": { "Notify": ["Holder"], "Steps": { "soon": { "At": "2h before due", "Notify": ["Holder", "Supervisor"] } } } } } }""").Should().BeEmpty();

    [Fact]
    public void What_is_written_is_read_back_and_what_is_usual_is_left_out()
    {
        const string Duties = """
            { "Calendars": { "office": { "Week": { "Mon-Fri": "09:00-18:00" } } },
              "Sla": { "Duties": { "task": { "Within": "3 working days", "Calendar": "office", "Notify": ["Executive"], "OnClosed": "Cancel", "Extension": { "Times": 2, "By": ["Executive"] },
                "Steps": { "soon": { "At": "2h before due", "Notify": ["Holder"], "Escalate": true } } } } } }
            """;
        RuleBook book = Book.Good(Duties);

        RuleBookReader.ReadJson(book.ToJson()).OrThrow().Hash.Should().Be(book.Hash);
        book.Hash.Should().NotBe(Book.Hash("""{ "Calendars": { "office": { "Week": { "Mon-Fri": "09:00-18:00" } } } }"""));
        Book.Hash("""{ "Sla": { "Duties": {} } }""").Should().Be(Book.Hash("{}"));
    }

    [Fact]
    public void Code_says_the_same()
    {
        RuleBookDefinition rules = RuleBookBuilder.Standard.Duty(
            DutyKind.Task, task => task.Within("48h").Notify("Holder", "Executive").Step("late", "100%", step => step.Escalate()));

        RuleBookReader.Read(rules).OrThrow().Hash.Should().Be(Book.Hash("""
            { "Sla": { "Duties": { "Task": { "Within": "48h", "Notify": ["Holder", "Executive"], "Steps": { "late": { "At": "100%", "Escalate": true } } } } } }
            """));
    }
}
