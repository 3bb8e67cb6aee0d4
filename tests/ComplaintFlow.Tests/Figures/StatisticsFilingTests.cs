using ComplaintFlow.Complaints;
using ComplaintFlow.Figures;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Figures;

/// <summary>The duty that belongs to no complaint: the statistics of a month, due on the fifth of the next one.</summary>
public sealed class StatisticsFilingTests : IDisposable
{
    private static readonly StatisticsMonth March = new(2026, 3);
    private static readonly Actor Quinn = Actor.Of("quinn", Roles.QualityManager);
    private static readonly Actor Bert = Actor.Of("bert", Roles.BusinessManager);

    private readonly TestHouse _house = new(
        "{}", builder =>
            builder.AddMonthlyStatistics(
                statistics => (statistics.Since, statistics.TimeZone) = (new DateOnly(2026, 3, 1), "Asia/Shanghai")));

    private IStatisticsDuty Duty => _house.Get<IStatisticsDuty>();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task A_month_is_owed_when_it_is_over_until_the_end_of_the_fifth()
    {
        (await Duty.FindAsync(March)).State.Should().Be(FilingState.NotOwed);

        // Midnight of 1 April in Shanghai.
        await AtAsync(new(2026, 3, 31, 16, 0, 0, TimeSpan.Zero));
        StatisticsFiling filing = (await Duty.OpenAsync()).Single();
        (filing.Month, filing.State, filing.IsLate, filing.DueAt).Should()
            .Be((March, FilingState.Open, false, new DateTimeOffset(2026, 4, 5, 16, 0, 0, TimeSpan.Zero)));

        await AtAsync(filing.DueAt);
        (await Duty.FindAsync(March)).IsLate.Should().BeFalse("24:00 of the fifth is still the fifth");
        await AtAsync(filing.DueAt.AddMicroseconds(1));
        (await Duty.FindAsync(March)).IsLate.Should().BeTrue();
        (await Duty.FindAsync(new(2026, 2))).State.Should().Be(FilingState.NotOwed, "the duty began in March");
    }

    [Fact]
    public async Task One_prepares_and_another_one_reviews_and_what_was_sent_back_stays_on_record()
    {
        await _house.ReceiveAsync();
        await AtAsync(new(2026, 4, 2, 0, 0, 0, TimeSpan.Zero));
        var both = Actor.Of("quinn", Roles.QualityManager, Roles.BusinessManager);

        (await Duty.ApproveAsync(March, Bert)).Refusals.Single().Code.Should().Be("CF3062", "nothing was prepared");
        (await Duty.PrepareAsync(March, Bert)).Refusals.Single().Code.Should().Be("CF3002");
        (await Duty.PrepareAsync(March, Quinn)).IsAccepted.Should().BeTrue();
        (await Duty.PrepareAsync(March, Quinn)).Refusals.Single().Code.Should().Be("CF3061");
        (await Duty.ApproveAsync(March, both)).Refusals.Single().Code.Should().Be("CF3040");
        (await Duty.ApproveAsync(March, Quinn)).Refusals.Single().Code.Should().Be("CF3002");
        (await Duty.ReturnAsync(March, Bert, " ")).Refusals.Single().Code.Should().Be("CF3004");
        (await Duty.ReturnAsync(March, Bert, "the base is missing")).Filing.State.Should().Be(FilingState.Open);
        (await Duty.PrepareAsync(March, Quinn, [new ComplaintBase("orders", 100, 100)])).IsAccepted.Should().BeTrue();
        StatisticsFiling filed = (await Duty.ApproveAsync(March, Bert)).Filing;

        (filed.State, filed.IsLate).Should().Be((FilingState.Filed, false));
        filed.Steps.Select(step => (step.Kind, step.By)).Should().Equal(
            (FilingStepKind.Prepared, "quinn"), (FilingStepKind.Returned, "bert"), (FilingStepKind.Prepared, "quinn"),
            (FilingStepKind.Approved, "bert"));
        filed.Steps[1].Reason.Should().Be("the base is missing");
        (await Duty.OpenAsync()).Should().BeEmpty();
        (await Duty.PrepareAsync(new(2026, 4), Quinn)).Refusals.Single().Code.Should().Be("CF3060", "April is not over");
    }

    [Fact]
    public async Task What_was_filed_stays_as_it_was()
    {
        Complaint master = await _house.ReceiveAsync(), complaint = await _house.ReceiveAsync();
        await AtAsync(new(2026, 4, 2, 0, 0, 0, TimeSpan.Zero));
        await Duty.PrepareAsync(March, Quinn);
        await Duty.ApproveAsync(March, Bert);

        await _house.DoAsync(complaint.Id, new Merge(master.Id) { Reason = "told twice" });
        await _house.SendAllAsync();

        (await _house.Get<IComplaintFigures>().ComputeMonthAsync(new MonthlyQuery(March, TimeZoneInfo.Utc))).Total.Received.Should()
            .Be(1, "a merged complaint counts no more");
        StatisticsFiling filed = await Duty.FindAsync(March);
        filed.Statistics!.Total.Received.Should().Be(2);
        filed.Statistics.Rows.Should().ContainSingle().Which.FirstResponseOnTime.Value.Should().BeNull();
    }

    [Fact]
    public async Task Of_two_who_prepare_at_once_one_is_told_that_the_other_was_faster()
    {
        await AtAsync(new(2026, 4, 2, 0, 0, 0, TimeSpan.Zero));

        FilingOutcome[] outcomes = await Task.WhenAll(
            Enumerable.Range(1, 8).Select(i => Task.Run(() => Duty.PrepareAsync(March, Actor.Of($"q{i}", Roles.QualityManager)).AsTask())));

        outcomes.Count(outcome => outcome.IsAccepted).Should().Be(1);
        outcomes.Where(outcome => !outcome.IsAccepted).Should()
            .OnlyContain(outcome => outcome.Refusals[0].Code == "CF3006" || outcome.Refusals[0].Code == "CF3061");
        (await Duty.FindAsync(March)).Steps.Should().ContainSingle();
    }

    [Fact]
    public async Task The_alarm_rings_once_when_a_month_is_over_and_once_when_it_is_late()
    {
        (await Duty.RemindAsync()).Should().Be(0);
        await AtAsync(new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));
        (await Duty.RemindAsync(), await Duty.RemindAsync()).Should().Be((1, 0));
        await AtAsync(new(2026, 4, 6, 0, 0, 0, TimeSpan.Zero));
        (await Duty.RemindAsync(), await Duty.RemindAsync()).Should().Be((1, 0));

        _house.Channel.Sent.Select(sent => sent.Notice.Topic).Should().Equal("MonthlyStatisticsDue", "MonthlyStatisticsOverdue");
        Notice late = _house.Channel.Sent[^1].Notice;
        late.Recipients.Should().Equal(Roles.QualityManager, Roles.BusinessManager, Roles.Executive);
        _house.Channel.Sent[^1].Text.Should().Be("The complaint statistics of 2026-03 were due by 2026-04-05 16:00 UTC and are not filed.");
    }

    [Fact]
    public async Task A_month_that_is_filed_in_time_is_not_late_afterwards_and_rings_no_more()
    {
        await AtAsync(new(2026, 4, 2, 0, 0, 0, TimeSpan.Zero));
        await Duty.PrepareAsync(March, Quinn);
        await Duty.ApproveAsync(March, Bert);
        await AtAsync(new(2026, 4, 20, 0, 0, 0, TimeSpan.Zero));

        (await Duty.FindAsync(March)).IsLate.Should().BeFalse();
        (await Duty.RemindAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Nothing_is_done_on_a_record_from_which_a_step_was_removed()
    {
        await AtAsync(new(2026, 4, 2, 0, 0, 0, TimeSpan.Zero));
        await Duty.PrepareAsync(March, Quinn);
        (await Duty.VerifyAsync()).Should().BeEmpty();

        // What is left of a second step that somebody took away.
        await _house.Get<IDefinitionStore>().SaveAsync("statistics/default/2026-03/2/head", new byte[HashChain.HashLength], default);

        (await Duty.VerifyAsync()).Select(filing => (filing.Month, filing.FirstBadStep)).Should().Equal((March, 2));
        (await Duty.ApproveAsync(March, Bert)).Refusals.Single().Code.Should().Be("CF3063");
        (await Duty.FindAsync(March)).Steps.Should().ContainSingle();
    }

    private async Task AtAsync(DateTimeOffset instant)
    {
        _house.Clock.Advance(instant - _house.Clock.GetUtcNow());
        await _house.WakeAllAsync();
    }
}
