using ComplaintFlow.Diagnostics;

namespace ComplaintFlow.Tests.Rules;

/// <summary>A setting that has no effect is told, so that nothing is ignored in silence.</summary>
public sealed class UnusedSettingTests
{
    private const string Rule = """ "Classification": { "Rules": { "r": { "When": { "Channel": "Web" }, "Then": { "Tier": "Major" } } } } """;

    [Fact]
    public void A_cause_of_pauses_that_no_target_names_is_told()
    {
        const string Sla = """
            { "Sla": { "Pauses": { "customer": { "While": "AwaitingComplainant" }, "parts": { "While": "Closed" } },
                "Always": { "Targets": { "T": { "Within": "1h", "Until": "Closed", "PausedBy": { "Customer": {} } } } } } }
            """;

        Warning(Sla).Should().Be(("CF1078", "Sla:Pauses:parts"));
    }

    [Fact]
    public void A_switch_that_switches_nothing_off_is_told_with_the_right_name()
    {
        Diagnostic defect = Book.Defects("""
            { "Workflow": { "Preset": "standard", "States": { "Accepted": { "On": { "FastTrak": { "Enabled": false } } } } } }
            """).Should().ContainSingle().Subject;

        (defect.Code, defect.Path, defect.Severity).Should()
            .Be(("CF1024", "Workflow:States:Accepted:On:FastTrak", DiagnosticSeverity.Error));
        defect.Remedy.Should().Contain("FastTrack");
    }

    [Fact]
    public void A_misspelt_switch_of_an_inherited_trigger_is_told_with_the_right_name_and_its_place()
    {
        Diagnostic defect = Book.Defects("""
            { "Workflow": { "Preset": "standard", "States": { "Investigating": { "On": { "Withdrew": { "Enabled": false } } } } } }
            """).Should().ContainSingle().Subject;

        (defect.Code, defect.Path).Should().Be(("CF1024", "Workflow:States:Investigating:On:Withdrew"));
        defect.Message.Should().Be("'Withdrew' is nothing but a switch: no layer and no preset defines it.");
        defect.Remedy.Should().EndWith("Did you mean 'Withdraw'? It is inherited: switch it off at 'Workflow:States:Open:On:Withdraw'.");
    }

    [Fact]
    public void A_switch_of_an_inherited_trigger_is_told_where_to_switch_it_off()
    {
        Diagnostic defect = Book.Layered("""{ "Workflow": { "Preset": "standard" } }""", """
            { "Workflow": { "States": { "Investigating": { "On": { "Withdraw": { "Enabled": false } } } } } }
            """).Diagnostics.Should().ContainSingle().Subject;

        (defect.Code, defect.Path).Should().Be(("CF1024", "ComplaintFlow:Workflow:States:Investigating:On:Withdraw"));
        defect.Message.Should().Be("'Withdraw' is inherited and has nothing but a switch here.");
        defect.Remedy.Should()
            .Be("Switch it off at 'ComplaintFlow:Workflow:States:Open:On:Withdraw', or write here what it does instead.");
    }

    [Fact]
    public void A_trigger_of_the_state_itself_is_nearer_than_an_inherited_one() => Book.Defects("""
        { "Workflow": { "Initial": "Outer", "States": {
            "Outer": { "Initial": "Inner", "On": { "Closes": { "To": "Done" } } },
            "Inner": { "Parent": "Outer", "On": { "Closed": { "To": "Done" }, "Closee": { "Enabled": false } } },
            "Done": { "Closed": true } } } }
        """).Should().Contain(defect => defect.Code == "CF1024" && defect.Remedy.EndsWith("Did you mean 'Closed'?", StringComparison.Ordinal));

    [Fact]
    public void In_a_circle_of_states_the_switch_is_told_too() => Book.Defects("""
        { "Workflow": { "Initial": "A", "States": {
            "A": { "Parent": "B", "On": { "Go": { "To": "Done" } } },
            "B": { "Parent": "A", "On": { "Gone": { "Enabled": false } } }, "Done": { "Closed": true } } } }
        """).Should().Contain(defect => defect.Code == "CF1024");

    [Fact]
    public void A_switch_that_switches_something_off_is_not() => Book.Defects("""
        { "Workflow": { "Preset": "standard", "States": { "Accepted": { "On": { "FastTrack": { "Enabled": false } } } } } }
        """).Where(defect => defect.Code == "CF1024").Should().BeEmpty();

    [Fact]
    public void A_tier_that_no_rule_gives_is_told() =>
        Warning($$"""{ "Sla": { "Tiers": { "Major": { "Rank": 100 }, "Service": { "Rank": 10 } } }, {{Rule}} }""")
            .Should().Be(("CF1052", "Sla:Tiers:Service"));

    [Theory]
    [InlineData("""{ "Sla": { "Tiers": { "Service": { "Rank": 10 } } } }""")]
    [InlineData("""{ "Sla": { "Tiers": { "Service": { "Rank": 10 } } }, "Classification": { "Rules": { "r": { "When": { "Channel": "Web" }, "Then": { "Tier": "Servce" } } } } }""")]
    [InlineData("""{ "Sla": { "Tiers": { "Service": { "Rank": 10 } } }, "Classification": { "Models": { "ai": { "Within": "2s" } }, "Rules": { "r": { "When": { "Channel": "Web" }, "Then": { "Category": "x" } } } } }""")]
    [InlineData("""{ "Sla": { "Tiers": { "Major": { "Rank": 100 }, "Group": { "Rank": 10 } } }, "EarlyWarning": { "Detectors": { "d": { "Kind": "Group", "Same": ["Sku"], "AtLeast": 3, "Within": "72h", "Then": { "Tier": "Group" } } } }, """ + Rule + "}")]
    public void A_tier_that_people_a_model_or_a_detector_may_give_is_not(string rules) =>
        Book.Defects(rules).Where(defect => defect.Code == "CF1052").Should().BeEmpty();

    [Fact]
    public void A_tier_without_a_rank_beside_tiers_with_one_is_told() =>
        Warning("""{ "Sla": { "Tiers": { "Major": {}, "Service": { "Rank": 10 }, "Other": { "Rank": 20 } } } }""")
            .Should().Be(("CF1051", "Sla:Tiers:Major:Rank"));

    [Theory]
    [InlineData("Supervisor", "DepartmentSupervisor")]
    [InlineData("holder", "CaseOwner")]
    public void A_target_that_tells_somebody_whom_only_duties_have_is_told(string told, string help)
    {
        Diagnostic defect = Book.Defects(Step(told)).Should().ContainSingle().Subject;

        (defect.Code, defect.Path).Should().Be(("CF1079", "Sla:Always:Targets:T:Steps:s:Notify"));
        defect.Remedy.Should().Contain(help);
    }

    [Theory]
    [InlineData("Entry", "Workflow:States:B:Entry:Notify")]
    [InlineData("Then", "EarlyWarning:Detectors:d:Then:Notify")]
    public void So_is_an_effect_or_a_detector(string place, string path)
    {
        string effect = place == "Entry" ? """, "Entry": { "Notify": "Supervisor" }""" : "";
        string detector = place == "Then"
            ? """, "EarlyWarning": { "Detectors": { "d": { "Kind": "Group", "Same": ["Sku"], "AtLeast": 3, "Within": "72h", "Then": { "Notify": ["Supervisor"] } } } }""" : "";

        Warning($$"""{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B" } } }, "B": { "Final": true {{effect}} } } } {{detector}} }""")
            .Should().Be(("CF1079", path));
    }

    [Fact]
    public void A_house_that_has_a_role_of_that_name_may_tell_it() =>
        Book.Defects(Step("Supervisor").Replace("{ \"Sla\":", """{ "Authority": { "Levels": { "all": { "Rank": 1, "Role": "Supervisor" } } }, "Sla":""", StringComparison.Ordinal))
            .Where(defect => defect.Code == "CF1079").Should().BeEmpty();

    private static string Step(string told) =>
        $$"""{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Closed", "Steps": { "s": { "At": "100%", "Notify": ["{{told}}"] } } } } } } }""";

    private static (string Code, string Path) Warning(string rules)
    {
        Diagnostic defect = Book.Defects(rules).Should().ContainSingle("of {0}", rules).Subject;
        defect.Severity.Should().Be(DiagnosticSeverity.Warning);
        defect.Remedy.Should().EndWith(".");
        return (defect.Code, defect.Path);
    }
}
