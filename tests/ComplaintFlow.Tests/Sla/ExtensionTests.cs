using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Record;

namespace ComplaintFlow.Tests.Sla;

/// <summary>The last extension that passes, and the first that does not.</summary>
public sealed class ExtensionTests
{
    private static readonly Extend s_more = new() { Target = "T", By = "1h", Reason = "the laboratory needs longer" };

    [Fact]
    public async Task Only_the_target_that_is_asked_for_is_spoken_of()
    {
        using Case one = await ReceivedAsync(""" "Times": 1, "By": ["Executive"] """, """, "Other": { "Within": "24h", "Until": "Closed" } """);

        ActionOutcome role = await one.House.ActAsync(one.Complaint.Id, s_more, People.Supervisor);
        ActionOutcome rules = await one.House.ActAsync(one.Complaint.Id, s_more with { Target = "Other" }, People.Supervisor);

        role.Refusals.Should().ContainSingle().Which.Message.Should().EndWith("may extend T.");
        rules.Refusals.Should().ContainSingle().Which.Message.Should().Contain("target Other");
    }

    [Fact]
    public async Task More_time_is_granted_until_the_due_instant_and_not_a_microsecond_later()
    {
        using Case inTime = await ReceivedAsync(""" "Times": 1 """);
        using Case late = await ReceivedAsync(""" "Times": 1 """);
        inTime.House.Clock.Advance(TimeSpan.FromHours(24));
        late.House.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMicroseconds(1));

        await inTime.DoAsync(People.Supervisor, s_more);
        (await late.RefusedAsync(People.Supervisor, s_more)).Message.Should().Contain("past due");
        inTime.Complaint.ClockOf("T").DueAt.Should().Be(TestHouse.Start.AddHours(25));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task It_is_granted_as_often_as_the_rules_say(int times)
    {
        using Case one = await ReceivedAsync($""" "Times": {times} """);
        for (int i = 0; i < times; i++)
            await one.DoAsync(People.Supervisor, s_more);

        (await one.RefusedAsync(People.Supervisor, s_more)).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3019" && refusal.Message.Contains("as often"));
    }

    [Theory]
    [InlineData("12h", "12h", true)]
    [InlineData("12h", "13h", false)]
    [InlineData("12h", "1 calendar days", false)]
    [InlineData("14 calendar days", "14 calendar days", true)]
    [InlineData("14 calendar days", "15 calendar days", false)]
    [InlineData("14 calendar days", "2 calendar weeks", true)]
    [InlineData("14 calendar days", "3 calendar weeks", false)]
    [InlineData("14 calendar days", "1 working day", false)]
    [InlineData("2 calendar weeks", "14 calendar days", false)]
    [InlineData("4 calendar months", "4 calendar months", true)]
    [InlineData("4 calendar months", "5 calendar months", false)]
    public async Task It_is_granted_up_to_the_longest_time_that_the_rules_allow(string most, string asked, bool granted)
    {
        using Case one = await ReceivedAsync($$""" "Times": 1, "AtMost": "{{most}}" """);

        if (granted)
            await one.DoAsync(People.Supervisor, s_more with { By = asked });
        else
            (await one.RefusedAsync(People.Supervisor, s_more with { By = asked })).Should()
                .Match<Refusal>(refusal => refusal.Code == "CF3115" && refusal.Field == "by" && refusal.Remedy.Contains(most));
    }

    [Fact]
    public async Task It_is_granted_by_one_of_those_whom_the_rules_name()
    {
        using Case one = await ReceivedAsync(""" "Times": 1, "By": ["QualityManager", "Executive"] """);

        (await one.RefusedAsync(People.Supervisor, s_more)).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3002" && refusal.Remedy.Contains("Executive"));
        await one.DoAsync(People.Executive, s_more);
    }

    [Fact]
    public async Task Working_time_is_not_granted_to_a_target_without_a_calendar()
    {
        using Case one = await ReceivedAsync(""" "Times": 1 """);

        (await one.RefusedAsync(People.Supervisor, s_more with { By = "1 working day" })).Message.Should().Contain("counts by a calendar");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(25, false)]
    public async Task A_clock_that_stands_still_is_extended_unless_it_was_late_before(int hoursBeforeThePause, bool granted)
    {
        using Case one = await Case.ReceivedAsync("""
            { "Sla": { "Pauses": { "complainant": { "While": "AwaitingComplainant" } }, "Always": { "Targets": {
                "T": { "Within": "24h", "Until": "FirstResponse", "PausedBy": { "complainant": {} }, "Extension": { "Times": 1 } } } } } }
            """);
        await one.DoAsync(People.Intake, new BeginAssessment());
        if (hoursBeforeThePause > 0)
            await one.WaitAsync(TimeSpan.FromHours(hoursBeforeThePause));
        await one.DoAsync(People.Intake, new RequestInformation("Which kettle?"));
        one.Complaint.ClockOf("T").Status.Should().Be(ClockStatus.Paused);
        await one.WaitAsync(TimeSpan.FromHours(48));

        if (granted)
            await one.DoAsync(People.Supervisor, s_more);
        else
            (await one.RefusedAsync(People.Supervisor, s_more)).Message.Should().Contain("past due");
    }

    private static Task<Case> ReceivedAsync(string extension, string more = "") =>
        Case.ReceivedAsync($$$"""
            { "Sla": { "Always": { "Targets": { "T": { "Within": "24h", "Until": "FirstResponse", "Extension": { {{{extension}}} } }{{{more}}} } } } }
            """);
}
