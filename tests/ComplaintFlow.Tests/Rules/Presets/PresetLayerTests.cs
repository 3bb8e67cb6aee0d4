using ComplaintFlow.Calendars;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using ComplaintFlow.Sla;
using static ComplaintFlow.Tests.Rules.Presets.PresetBook;

namespace ComplaintFlow.Tests.Rules.Presets;

public sealed class PresetLayerTests
{
    private const string Mediation = """ "cn.samr.mediation": { "Calendar": "office" } """;

    [Fact]
    public void A_preset_brings_its_targets_with_the_calendar_the_milestones_and_the_causes_that_they_name()
    {
        RuleBookDefinition book = Book.Good(Using(Mediation)).Definition;

        book.Sla.Always.Keys.Should().Equal("cn.samr.mediation.2020", "cn.samr.mediation.2026");
        TargetDefinition target = book.Sla.Always["cn.samr.mediation.2026"];
        (target.Within, target.Calendar, target.Roll, target.ValidFrom).Should()
            .Be(("60 calendar days", "office", Roll.StatutoryHoliday, new DateOnly(2026, 4, 15)));
        book.Milestones.Keys.Should().Equal("MediationTerminated");
        book.Sla.Pauses.Keys.Should().Equal("appraisal");
    }

    [Fact]
    public void A_single_value_of_a_target_is_overridden_by_name()
    {
        RuleBookDefinition book = Book.Good(Using(Mediation, """
            , "Always": { "Targets": { "cn.samr.mediation.2026": { "Within": "50 calendar days" }, "cn.samr.mediation.2020": { "Enabled": false } } }
            """)).Definition;

        TargetDefinition target = book.Sla.Always.Should().ContainSingle().Subject.Value;
        (target.Within, target.Source).Should().Be(("50 calendar days", "SAMR complaint measures (Order 121), Art. 22, 23 and 45"));
    }

    [Fact]
    public void A_later_layer_uses_a_preset_changes_its_calendar_or_switches_it_off()
    {
        string first = Using(Mediation);

        Always(first, """{ "Sla": { "Presets": { "cn.express": { "Calendar": "office" } } } }""").Should()
            .ContainKeys("cn.samr.mediation.2020", "cn.express");
        Always(first,
            """{ "Calendars": { "duty": { "Sets": "cn", "Week": { "Mon-Sat": "08:00-18:00" } } }, "Sla": { "Presets": { "cn.samr.mediation": { "Calendar": "duty" } } } }""")
            .Values.Should().OnlyContain(target => target.Calendar == "duty");
        Always(first, """{ "Sla": { "Presets": { "cn.samr.mediation": { "Enabled": false } } } }""").Should().BeEmpty();
    }

    [Fact]
    public void A_preset_may_hold_for_one_tier_only()
    {
        RuleBookDefinition book = Book.Good(
            Using(""" "uk.fca.final": { "Calendar": "london", "Tier": "Major" } """,
                """, "Tiers": { "Major": { "Rank": 9 } }""")).Definition;

        book.Sla.Always.Should().BeEmpty();
        book.Sla.Tiers["Major"].Should().Match<TierDefinition>(tier => tier.Rank == 9 && tier.Targets.ContainsKey("uk.fca.final"));
    }

    [Fact]
    public void A_preset_that_counts_hours_needs_no_calendar() =>
        Book.Good(Using(""" "practice.service": {}, "practice.quality": { "Tier": null } """)).Definition.Sla.Always.Keys.Should()
            .Equal("practice.quality", "practice.service");

    [Fact]
    public void A_book_with_presets_is_written_resolved_and_read_back_to_the_same_hash()
    {
        RuleBook book = PresetBook.All.OrThrow();
        byte[] json = book.ToJson();

        RuleBookReader.ReadJson(json).OrThrow().Hash.Should().Be(book.Hash);
        System.Text.Encoding.UTF8.GetString(json).Should().NotContain("\"Presets\"");
    }

    [Theory]
    [InlineData("CF1090", "Sla:Presets:cn.samr.mediaton", "Did you mean 'cn.samr.mediation'",
        """ "cn.samr.mediaton": { "Calendar": "office" } """)]
    [InlineData("CF1091", "Sla:Presets:cn.samr.mediation:Calendar", "office", """ "cn.samr.mediation": {} """)]
    [InlineData("CF1091", "Sla:Presets:uk.fca.final:Calendar", "london", """ "uk.fca.final": {} """)]
    [InlineData("CF1033", "Sla:Presets:cn.express:Calendar", "office", """ "cn.express": { "Calendar": "offce" } """)]
    [InlineData("CF1033", "Sla:Presets:practice.service:Calendar", "office", """ "practice.service": { "Calendar": "offce" } """)]
    [InlineData("CF1037", "Sla:Presets:uk.fca.final:Tier", "No tier", """ "uk.fca.final": { "Calendar": "london", "Tier": "Major" } """)]
    [InlineData("CF1001", "Sla:Presets:uk.fca.final:Calender", "Calendar",
        """ "uk.fca.final": { "Calendar": "london", "Calender": "paris" } """)]
    [InlineData("CF1003", "Sla:Presets:uk.fca.final", "Write {", """ "uk.fca.final": "london" """)]
    public void A_preset_that_cannot_be_used_is_one_defect_with_its_place_and_a_remedy(
        string code, string path, string help, string presets)
    {
        string rules = Using(presets).Replace(""" "DefaultCalendar": "office",""", "", StringComparison.Ordinal);

        Diagnostic defect = Book.Defects(rules).Should().ContainSingle(one => one.Severity == DiagnosticSeverity.Error).Subject;

        (defect.Code, defect.Path).Should().Be((code, path));
        defect.Remedy.Should().Contain(help);
    }

    [Theory]
    [InlineData("[ \"uk.fca.final\" ]")]
    [InlineData("\"uk.fca.final\"")]
    public void A_list_or_a_word_in_place_of_the_map_is_refused(string presets) =>
        Book.Defects($$"""{ "Sla": { "Presets": {{presets}} } }""").Should().ContainSingle().Which.Code.Should().Be("CF1003");

    [Fact]
    public void A_Chinese_preset_that_asks_for_holidays_warns_of_a_calendar_without_them()
    {
        RuleBookResult result = Book.Read(
            Using(""" "cn.samr.acceptance": { "Calendar": "london" }, "cn.express": { "Calendar": "london" }, "uk.fca.src": { "Calendar": "london" } """));

        result.OrThrow().Warnings.Should().ContainSingle().Which.Should().Match<Diagnostic>(
            warning => warning.Code == "CF1092" && warning.Path == "Sla:Presets:cn.samr.acceptance:Calendar"
                && warning.Remedy.Contains("\"cn\"", StringComparison.Ordinal));
    }

    private static IReadOnlyDictionary<string, TargetDefinition> Always(params string[] layers) =>
        Book.Layered(layers).OrThrow().Definition.Sla.Always;
}
