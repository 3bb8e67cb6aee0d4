using System.Globalization;
using ComplaintFlow.Calendars;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Presets;
using ComplaintFlow.Sla.Compiled;

namespace ComplaintFlow.Tests.Rules.Presets;

public sealed class PresetDeadlineTests
{
    private static readonly RuleBook All = PresetBook.All.OrThrow();

    public static TheoryData<string, string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string, string>();
            foreach (PresetCase one in PresetCases.All)
                cases.Add(one.Target, one.Article, one.Start, one.Due);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_due_instant_is_the_one_computed_by_hand(string name, string article, string start, string due)
    {
        Target target = All.Sla.Find(null, name)!;
        DateTimeOffset startAt = Local(target, start);

        target.Rules.Source.Should().Contain(article);
        target.IsInForce(startAt).Should().BeTrue();
        DueResult result = Deadline.Compute(startAt, target.Terms.Within, target.Terms.Calendar, target.Terms.DayEnd, target.Terms.Roll);
        result.DueAt.Should().Be(due.Contains('T', StringComparison.Ordinal) ? Local(target, due) : Local(target, $"{due}T00:00", days: 1));
    }

    [Fact]
    public void Every_target_of_every_preset_has_a_case() =>
        PresetCases.All.Select(one => one.Target).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Should().Equal(
                TimeLimitPresets.All.SelectMany(preset => preset.Targets.Children).Select(target => target.Key)
                    .Order(StringComparer.Ordinal));

    [Fact]
    public void All_presets_together_lack_on_the_standard_workflow_only_triggers_for_the_milestones_that_they_bring()
    {
        PresetBook.All.Diagnostics.Should().OnlyContain(found => found.Code == "CF1058" && found.Severity == DiagnosticSeverity.Warning);
        All.Definition.Sla.Always.Should().HaveCount(TimeLimitPresets.All.Sum(preset => preset.Targets.Children.Count));
    }

    [Fact]
    public void Where_a_rule_replaced_another_exactly_one_is_in_force_on_each_day()
    {
        string[] pairs = [
            "cn.samr.acceptance.2020 cn.samr.acceptance.2026", "cn.samr.mediation.2020 cn.samr.mediation.2026",
            "uk.ofcom.8weeks uk.ofcom.6weeks", "in.rbi.2021 in.rbi.2026"];
        foreach (string[] pair in pairs.Select(pair => pair.Split(' ')))
        {
            for (var day = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero); day.Year == 2026; day = day.AddDays(1))
                pair.Count(name => All.Sla.Find(null, name)!.IsInForce(day)).Should().Be(1, "{0} on {1}", pair[0], day);
        }
    }

    [Fact]
    public void Every_preset_says_what_is_due_and_what_it_rests_on()
    {
        TimeLimitPresets.All.Should().OnlyContain(preset => preset.Duty.EndsWith('.'));
        All.Definition.Sla.Always.Values.Should().OnlyContain(target => target.Source != null && target.Source.Length > 0);
    }

    [Fact]
    public void Nothing_shared_goes_unused() =>
        TimeLimitPresets.Milestones.Children.Concat(TimeLimitPresets.Pauses.Children).Select(shared => shared.Key)
            .Except(TimeLimitPresets.All.SelectMany(preset => preset.Words), StringComparer.OrdinalIgnoreCase).Should().BeEmpty();

    private static DateTimeOffset Local(Target target, string text, int days = 0)
    {
        TimeZoneInfo zone = target.Terms.Calendar!.Zone;
        DateTime local = DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture).AddDays(days);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
