using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Explaining;
using static ComplaintFlow.Tests.Sla.Desk;

namespace ComplaintFlow.Tests.Sla;

public sealed class ClockExplanationTests
{
    private const string Target = """
        { "Within": "4 working days", "Calendar": "cn", "Until": "Solved", "PausedBy": { "customer": {} }, "Extension": { "Times": 1, "AtMost": "3 working days" } }
        """;

    private static TestHouse House() => new(RulesOf(Pending($$"""{ "T": {{Target}} }""")).Replace(
        "\"berlin\":", """ "cn": { "TimeZone": "Asia/Shanghai", "Sets": ["cn"], "Week": { "Mon-Fri": "09:00-18:00" } }, "berlin":""",
        StringComparison.Ordinal));

    [Fact]
    public async Task Every_day_that_counts_every_holiday_every_pause_and_every_change_is_told()
    {
        using TestHouse house = House();
        ClockExplanation explanation = await PlayAsync(house);

        explanation.Clock.DueAt.Should().Be(At("2026-05-14T00:00+08:00"));
        explanation.Intervals[0].From.Should().Be(explanation.Clock.StartedAt);
        explanation.Intervals[^1].To.Should().Be(explanation.Clock.DueAt);
        explanation.Intervals.Zip(explanation.Intervals.Skip(1)).Should()
            .OnlyContain(pair => pair.First.To == pair.Second.From, "the intervals have no gaps");
        explanation.Intervals.Sum(interval => interval.Counted.TotalDays).Should().Be(6, "four days and two more");
        explanation.Intervals.Count(interval => interval.Why == "statutory holiday").Should().Be(5);
        explanation.Intervals.Count(interval => interval.Why == "make-up working day").Should().Be(1);
        explanation.Intervals.Where(interval => interval.Why == "paused").Should()
            .NotBeEmpty().And.OnlyContain(interval => interval.Causes.Single() == "customer");
        explanation.Changes.Select(change => (change.Kind, change.Actor)).Should().Equal(
            ("ClockStarted", "system"), ("ClockPaused", "anna"), ("ClockResumed", "anna"), ("ClockExtended", "anna"));
        explanation.Changes[^1].Reason.Should().Be("parts");
    }

    [Fact]
    public async Task It_is_told_in_English_and_in_Chinese()
    {
        using TestHouse house = House();
        ClockExplanation explanation = await PlayAsync(house);

        explanation.ToText().Should()
            .Contain("T: 4 working days (cn), Asia/Shanghai").And.Contain("due 2026-05-14 00:00:00").And.Contain("statutory holiday")
            .And.Contain("paused (customer)").And.Contain("extended → 2026-05-14 00:00:00, anna: parts");
        explanation.ToText(ExplanationLanguage.Chinese).Should()
            .Contain("到期 2026-05-14 00:00:00").And.Contain("法定节假日").And.Contain("暂停 (customer)").And.Contain("调休上班").And.Contain(
                "延期 → 2026-05-14 00:00:00, anna: parts");
    }

    [Fact]
    public async Task A_clock_or_a_complaint_that_is_not_there_has_no_explanation()
    {
        using TestHouse house = House();
        ComplaintId id = (await house.ReceiveAsync()).Id;

        (await house.Service.ExplainClockAsync(id, 2)).Should().BeNull();
        (await house.Service.ExplainClockAsync(id, 0)).Should().BeNull();
        (await house.Service.ExplainClockAsync(ComplaintId.New(TestHouse.Start), 1)).Should().BeNull();
    }

    /// <summary>Thursday 30 April; 1 to 5 May are holidays; Saturday 9 May is worked.</summary>
    private static async Task<ClockExplanation> PlayAsync(TestHouse house)
    {
        To("2026-04-30T10:00+08:00");
        ComplaintId id = (await house.ReceiveAsync()).Id;
        To("2026-05-06T10:00+08:00");
        await house.FireAsync(id, "Wait");
        To("2026-05-07T10:00+08:00");
        await house.FireAsync(id, "Resume");
        await house.DoAsync(id, new Extend { Target = "T", By = "2 working days", Reason = "parts" });
        return (await house.Service.ExplainClockAsync(id, 1))!;

        void To(string at) => house.Clock.Advance(At(at) - house.Clock.Now);
    }
}
