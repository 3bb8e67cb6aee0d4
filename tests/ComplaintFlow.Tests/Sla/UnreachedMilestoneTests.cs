using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Sla;

/// <summary>A milestone that is declared and that no way of the workflow reaches is pointed out where something waits for it.</summary>
public sealed class UnreachedMilestoneTests
{
    private const string Never = "CF1058";

    /// <summary>A workflow that reaches Seen and not Visited.</summary>
    private const string Workflow = """
        "Milestones": { "Seen": "", "Visited": "" },
        "Workflow": { "Initial": "Open", "States": { "Open": { "On": { "Look": { "Do": { "Milestone": "Seen" } }, "End": { "To": "Done" } } }, "Done": { "Closed": true } } }
        """;

    [Theory]
    [InlineData("""{ "Until": "Visited" }""", "Until", "nothing meets the target")]
    [InlineData("""{ "Until": ["Visited", "FirstResponse"] }""", "Until", "nothing meets the target")]
    [InlineData("""{ "From": "Visited", "Until": "Seen" }""", "From", "nothing starts the target")]
    [InlineData("""{ "From": { "On": "Visited", "When": { "Channel": "Web" } }, "Until": "Seen" }""", "From:On", "nothing starts the target")]
    [InlineData("""{ "From": "Reopened", "Until": "Seen" }""", "From", "nothing starts the target")]
    [InlineData("""{ "Until": "Seen", "Restart": "Visited" }""", "Restart", "nothing restarts its clocks")]
    [InlineData("""{ "Until": "Seen", "Cancel": "Visited" }""", "Cancel", "nothing cancels its clocks")]
    [InlineData("""{ "Until": "Seen", "When": { "Milestones": "Visited" } }""", "When:Milestones", "no complaint has it")]
    public void In_a_target(string target, string path, string without)
    {
        Diagnostic found = Defects(target).Should().ContainSingle().Which;

        found.Should().BeEquivalentTo(new { Code = Never, Severity = DiagnosticSeverity.Warning });
        found.Path.Should().EndWith($"Targets:T:{path}");
        found.Message.Should().EndWith($"{without}.");
        found.Remedy.Should().StartWith("Let a transition reach it: \"Do\": { \"Milestone\": ");
    }

    [Theory]
    [InlineData("""{ "Until": ["Visited", "Seen"] }""")]
    [InlineData("""{ "Until": "Done" }""")]
    [InlineData("""{ "Until": { "When": { "Milestones": "Seen" } } }""")]
    [InlineData("""{ "Until": "Seen", "When": { "Milestones": { "HasNone": "Visited" } } }""")]
    [InlineData("""{ "From": "Classified", "Until": "Seen" }""")]
    public void Not_if_one_of_the_milestones_is_reached_or_none_is_waited_for(string target) => Defects(target).Should().BeEmpty();

    [Fact]
    public void Not_the_start_of_a_target_that_an_effect_starts() => Book.Defects(
        $$"""
        { {{Workflow.Replace("\"End\"", "\"Begin\": { \"Do\": { \"Start\": [\"Told\"] } }, \"End\"", StringComparison.Ordinal)}},
          "Sla": { "Always": { "Targets": { "Told": { "Within": "1h", "From": "Visited", "Until": "Seen" } } } } }
        """).Should().BeEmpty();

    [Fact]
    public void Not_what_a_history_brings() => RuleBookReader.ReadJson(
        TestHouse.Json($$"""{ {{Workflow}}, "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Visited" } } } } }"""),
        ["Visited"]).Diagnostics.Should().BeEmpty();

    [Fact]
    public void In_a_pause()
    {
        Book.Defects($$"""
            { {{Workflow}}, "Sla": { "Pauses": { "p": { "From": "Visited", "Until": "FirstResponse" } },
              "Always": { "Targets": { "T": { "Within": "1h", "Until": "Seen", "PausedBy": { "p": {} } } } } } }
            """).Select(found => (found.Code, found.Path[(found.Path.LastIndexOf(':') + 1)..], found.Message)).Should().BeEquivalentTo([
                (Never, "From", "Nothing in the workflow reaches Visited: the pause never begins."),
                (Never, "Until", "Nothing in the workflow reaches FirstResponse: the pause never ends.")]);
    }

    [Fact]
    public void In_a_preset_that_needs_a_trigger_of_its_own_until_the_workflow_has_it()
    {
        const string Premium = """ "Calendars": { "office": { "Week": { "Mon-Fri": "09:00-18:00" } } }, "Sla": { "Presets": { "practice.premium": { "Calendar": "office" } } } """;

        Book.Defects($$"""{ {{Premium}} }""").Select(found => (found.Code, found.Path)).Should().BeEquivalentTo([
            (Never, "Sla:Always:Targets:practice.premium.manager:Until"),
            (Never, "Sla:Always:Targets:practice.premium.visit:Until")]);
        Book.Defects($$"""
            { {{Premium}}, "Workflow": { "Preset": "standard", "States": { "Open": { "On": {
                "CallByManager": { "By": ["BusinessManager"], "Do": { "Milestone": "ManagerContact" } },
                "VisitOnSite": { "By": ["CaseOwner"], "Do": { "Milestone": "OnSiteVisit" } } } } } } }
            """).Should().BeEmpty();
    }

    private static IReadOnlyList<Diagnostic> Defects(string target) => Book.Defects(
        $$"""{ {{Workflow}}, "Sla": { "Always": { "Targets": { "T": { "Within": "1h", {{target[1..]}} } } } }""");
}
