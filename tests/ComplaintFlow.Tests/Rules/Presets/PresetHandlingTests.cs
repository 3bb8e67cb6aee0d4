using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Sla;
using static ComplaintFlow.Tests.Rules.Presets.PresetBook;

namespace ComplaintFlow.Tests.Rules.Presets;

/// <summary>Presets in the service, on the standard workflow with a trigger for each milestone that they bring.</summary>
public sealed class PresetHandlingTests
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private static readonly Actor Executive = Actor.Of("zhao", Roles.Executive);

    [Fact]
    public async Task Mediation_that_was_accepted_before_the_15th_of_April_2026_has_45_working_days_and_60_days_since()
    {
        using TestHouse house = House(""" "cn.samr.mediation": { "Calendar": "office" } """);
        house.To("2026-04-13T09:00");
        ComplaintId old = (await house.ReceiveAsync()).Id, young = (await house.ReceiveAsync()).Id;
        house.To("2026-04-14T17:00");
        await house.AcceptAsync(old);
        house.To("2026-04-20T09:00");
        await house.AcceptAsync(young);

        (await house.GetAsync(old)).Clocks.Should().ContainSingle().Which.Should()
            .Match<Clock>(clock => clock.Target == "cn.samr.mediation.2020" && clock.DueAt == EndOf("2026-06-18"));
        (await house.GetAsync(young)).Clocks.Should().ContainSingle().Which.Should()
            .Match<Clock>(clock => clock.Target == "cn.samr.mediation.2026" && clock.DueAt == EndOf("2026-06-22"));
    }

    [Fact]
    public async Task The_time_of_an_appraisal_does_not_count_in_mediation()
    {
        using TestHouse house = House(""" "cn.samr.mediation": { "Calendar": "office" } """);
        house.To("2026-05-06T09:00");
        ComplaintId id = (await house.ReceiveAsync()).Id;
        await house.AcceptAsync(id);
        house.To("2026-05-10T10:00");
        await house.FireAsync(id, "CommissionExpert");
        (await house.GetAsync(id)).ClockOf("cn.samr.mediation.2026").Status.Should().Be(ClockStatus.Paused);
        house.To("2026-05-31T10:00");
        await house.DoAsync(id, new AddEvidence { Kind = EvidenceKind.ExpertReport, Source = "laboratory" });
        await house.FireAsync(id, "ReceiveExpertReport");

        Clock clock = (await house.GetAsync(id)).ClockOf("cn.samr.mediation.2026");
        clock.DueAt.Should().Be(EndOf("2026-07-26"), "21 days stood still, and a plain Sunday does not roll (Art. 45)");
        await house.FireAsync(id, "EndMediation");
        (await house.GetAsync(id)).ClockOf("cn.samr.mediation.2026").Status.Should().Be(ClockStatus.Met);
    }

    [Fact]
    public async Task Both_parties_are_told_of_the_termination_within_7_working_days_although_the_complaint_is_closed()
    {
        using TestHouse house = House(""" "cn.samr.termination-notice": { "Calendar": "office" } """);
        house.To("2026-09-30T09:00");
        ComplaintId id = (await house.ReceiveAsync()).Id;
        await house.FireAsync(id, "EndMediation");
        await house.FireAsync(id, "Withdraw");

        (await house.GetAsync(id)).Clocks.Should().ContainSingle().Which.Should()
            .Match<Clock>(clock => clock.Status == ClockStatus.Running && clock.DueAt == EndOf("2026-10-15"));
    }

    [Fact]
    public async Task A_bank_has_15_days_30_for_a_complex_matter_and_60_where_the_head_office_approves()
    {
        using TestHouse house = House(""" "cn.bank.2020": { "Calendar": "office" } """);
        house.To("2026-03-02T17:00");
        ComplaintId id = (await house.ReceiveAsync()).Id;
        Clock simple = await house.ClockAsync(id, "simple");
        simple.DueAt.Should().Be(EndOf("2026-03-17"));
        house.To("2026-03-10T09:00");
        await house.FireAsync(id, "FindComplex");
        (await house.ClockAsync(id, "simple")).Status.Should().Be(ClockStatus.Cancelled);
        (await house.ClockAsync(id, "complex")).DueAt.Should().Be(EndOf("2026-04-01"));

        (await house.ActAsync(id, More("30 calendar days"), Actor.Of("li", Roles.CaseOwner))).Refusals.Should()
            .ContainSingle().Which.Code.Should().Be("CF3002");
        (await house.ActAsync(id, More("31 calendar days"), Executive)).Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3115");
        await house.DoAsync(id, More("30 calendar days"), Executive);

        (await house.ClockAsync(id, "complex")).Should()
            .Match<Clock>(clock => clock.DueAt == EndOf("2026-05-01") && clock.PromisedAt == EndOf("2026-04-01"));
        (await house.ActAsync(id, More("1 calendar day"), Executive)).Refusals.Should().ContainSingle().Which.Message.Should()
            .Contain("as often as it may be");
    }

    [Fact]
    public async Task New_facts_begin_the_time_of_a_bank_anew()
    {
        using TestHouse house = House(""" "cn.bank.2020": { "Calendar": "office" } """);
        house.To("2026-03-02T17:00");
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.To("2026-03-12T09:00");
        await house.FireAsync(id, "BringNewFacts");

        (await house.ClockAsync(id, "simple")).DueAt.Should().Be(EndOf("2026-03-27"));
        (await house.ClockAsync(id, "complex")).DueAt.Should().Be(EndOf("2026-04-11"));
    }

    [Fact]
    public async Task A_petition_is_extended_once_by_30_days_and_not_when_it_is_late()
    {
        using TestHouse house = House(""" "cn.petition": { "Calendar": "office" } """);
        house.To("2026-03-02T17:00");
        ComplaintId id = (await house.ReceiveAsync()).Id, late = (await house.ReceiveAsync()).Id;
        await house.AcceptAsync(id);
        await house.AcceptAsync(late);
        var extend = new Extend { Target = "cn.petition.result", By = "30 calendar days", Reason = "the matter is complex" };
        house.To("2026-05-01T23:00");
        await house.DoAsync(id, extend, Executive);
        house.To("2026-05-02T00:01");

        (await house.ClockAsync(id, "result")).DueAt.Should().Be(EndOf("2026-05-31"));
        (await house.ActAsync(late, extend, Executive)).Refusals.Should().ContainSingle().Which.Message.Should().Contain("past due");
    }

    [Fact]
    public async Task A_result_of_the_platform_12389_comes_within_6_months_in_all()
    {
        using TestHouse house = House(""" "practice.12389": { "Calendar": "office" } """);
        house.To("2026-03-02T17:00");
        ComplaintId id = (await house.ReceiveAsync()).Id;
        var extend = new Extend { Target = "practice.12389.result", By = "4 calendar months", Reason = "witnesses are abroad" };
        foreach (string more in new[] { "5 calendar months", "6 calendar months" })
            (await house.ActAsync(id, extend with { By = more }, Executive)).Refusals.Should().ContainSingle().Which.Code.Should()
                .Be("CF3115");
        (await house.ActAsync(id, extend, Actor.Of("otto", Roles.CaseOwner))).Refusals[0].Code.Should()
            .Be("CF3002", "the clock that is named comes first");
        await house.DoAsync(id, extend, Executive);
        (await house.ActAsync(id, extend with { By = "1 calendar month" }, Executive)).Refusals[0].Message.Should().Contain("as often as");

        (await house.ClockAsync(id, "result")).DueAt.Should().Be(EndOf("2026-09-02"));
    }

    [Fact]
    public async Task A_major_complaint_is_reported_in_the_commit_that_classifies_it_and_its_plan_is_due_at_once()
    {
        using TestHouse house = House(""" "practice.major": {} """, """
            , "Classification": { "Rules": { "fire": { "When": { "Text": { "ContainsAny": "fire" } }, "Then": { "Tier": "Major" } } } }
            """, """, "Tiers": { "Major": { "Rank": 9 } }""");
        Complaint complaint = await house.ReceiveAsync(TestHouse.Kettle("It caught fire."));

        complaint.MilestoneOf(Milestones.MajorDeclared).Should().NotBeNull();
        (await house.ClockAsync(complaint.Id, "report")).Status.Should().Be(ClockStatus.Met);
        (await house.ClockAsync(complaint.Id, "plan")).DueAt.Should().Be(house.Clock.Now);
        (await house.ReceiveAsync()).Clocks.Should().BeEmpty("a kettle that is dented is no major complaint");
    }

    private static Extend More(string time) => new() { Target = "cn.bank.2020.complex", By = time, Reason = "very complex" };

    private static DateTimeOffset EndOf(string date) =>
        new DateTimeOffset(DateTime.Parse(date, System.Globalization.CultureInfo.InvariantCulture), China).AddDays(1);

    private static TestHouse House(string presets, string more = "", string sla = "") => new(Using(presets, sla, $$"""
        , "Milestones": { "MediationTerminated": "", "FoundComplex": "", "NewFacts": "" },
        "Workflow": { "Preset": "standard", "States": { "Open": { "On": {
            "EndMediation": { "Do": { "Milestone": "MediationTerminated" } }, "FindComplex": { "Do": { "Milestone": "FoundComplex" } },
            "BringNewFacts": { "Do": { "Milestone": "NewFacts" } } } } } } {{more}}
        """));
}

file static class Steps
{
    /// <summary>Moves the clock on to a local time in China.</summary>
    public static void To(this TestHouse house, string local) =>
        house.Clock.Advance(
            new DateTimeOffset(
                DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8)) - house.Clock.Now);

    public static async Task AcceptAsync(this TestHouse house, ComplaintId id)
    {
        await house.FireAsync(id, "BeginAssessment");
        await house.DoAsync(id, new Accept());
    }

    public static async Task<Clock> ClockAsync(this TestHouse house, ComplaintId id, string suffix) =>
        (await house.GetAsync(id)).Clocks.Last(clock => clock.Target.EndsWith($".{suffix}", StringComparison.Ordinal));
}
