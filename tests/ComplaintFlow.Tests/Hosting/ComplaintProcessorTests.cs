using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Hosting;

public sealed class ComplaintProcessorTests
{
    private const string Rules =
        """{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Accepted", "Steps": { "late": { "At": "100%", "Notify": "CaseOwner" } } } } } } }""";

    [Fact]
    public async Task Fifteen_hundred_due_complaints_make_fifteen_hundred_events()
    {
        using var house = new TestHouse(Rules);
        var ids = new List<ComplaintId>();
        for (int i = 0; i < 1500; i++)
            ids.Add((await house.ReceiveAsync()).Id);
        await house.SendAllAsync();
        house.Clock.Advance(TimeSpan.FromHours(1));

        await house.WakeAllAsync();
        await house.SendAllAsync();

        foreach (ComplaintId id in ids)
            (await house.EventsAsync<StepTaken>(id)).Should().ContainSingle();
        house.Channel.Notices("StepTaken").Select(notice => notice.Number).Should().HaveCount(1500).And.OnlyHaveUniqueItems();
        (await house.Processor.ProcessDueAsync()).Should().Be(0, "nothing is due a second time");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_notice_that_cannot_leave_is_tried_ten_times_and_given_up_and_others_are_not_held_up(bool timesOut)
    {
        using var house = new TestHouse();
        string stuck = (await house.ReceiveAsync()).Number;
        string free = (await house.ReceiveAsync()).Number;
        double[] schedule = [5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600];
        var tries = new List<(DateTimeOffset At, string Id)>();
        house.Channel.Fault = notice =>
        {
            if (notice.Number != stuck || notice.Topic != "Received")
                return null;
            tries.Add((house.Clock.Now, notice.Id));
            return timesOut ? new TaskCanceledException() : new TimeoutException();
        };

        await house.Processor.ProcessOutboxAsync();
        house.Channel.Sent.Should().ContainSingle().Which.Notice.Number.Should().Be(free);
        foreach (double seconds in schedule)
        {
            house.Clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            (await house.Processor.ProcessOutboxAsync()).Should().Be(0);
            house.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await house.Processor.ProcessOutboxAsync();
        }
        await house.SendAllAsync();

        tries.Select(one => one.Id).Should().HaveCount(10).And.OnlyContain(id => id == tries[0].Id, "a repeat bears the same id");
        tries.Zip(tries.Skip(1), (one, next) => (next.At - one.At).TotalSeconds).Should().Equal(schedule);
        DeadLetter dead = (await house.Outbox.GetDeadLettersAsync(ComplaintKey.DefaultTenant, 10, default)).Should()
            .ContainSingle().Subject;
        dead.Message.Id.Should().StartWith(tries[0].Id);
        dead.Reason.Should().Be(timesOut ? nameof(TaskCanceledException) : nameof(TimeoutException));
        house.Logs.All.Count(log => log.Id == 1108).Should().Be(10);

        house.Channel.Fault = _ => null;
        await house.Outbox.ResendAsync(ComplaintKey.DefaultTenant, [dead.Message.Id], house.Clock.Now, default);
        await house.SendAllAsync();
        house.Channel.Notices("Received").Select(notice => notice.Id).Should().HaveCount(2).And.Contain(tries[0].Id);
    }

    [Fact]
    public async Task What_has_left_before_the_host_stops_does_not_leave_again()
    {
        using var house = new TestHouse();
        for (int i = 0; i < 5; i++)
            await house.ReceiveAsync();
        using var stop = new CancellationTokenSource();
        house.Channel.Told = _ =>
        {
            if (house.Channel.Sent.Count == 3)
                stop.Cancel();
        };

        await house.Processor.Awaiting(processor => processor.ProcessOutboxAsync(stop.Token).AsTask()).Should()
            .ThrowAsync<OperationCanceledException>();
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        await house.SendAllAsync();

        house.Channel.Sent.Select(sent => sent.Notice.Id).Should().HaveCount(5).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task The_receipt_tells_the_next_due_instant_under_a_stable_id()
    {
        using var house = new TestHouse(Rules);
        Complaint complaint = await house.ReceiveAsync();
        await house.SendAllAsync();

        (Notice notice, string text) = house.Channel.Sent.Should().ContainSingle().Subject;

        notice.Id.Should().Be($"{complaint.Id}-1-0");
        notice.Recipients.Should().Equal(Roles.Complainant);
        text.Should()
            .Be($"Your complaint was received under the number {complaint.Number}. The next answer is due by 2026-03-02 09:00 UTC.");
    }

    [Fact]
    public async Task A_complaint_of_an_unknown_workflow_is_parked_and_does_not_hold_up_others()
    {
        using var first = new TestHouse(Rules);
        Complaint lost = await first.ReceiveAsync();
        using var second = new TestHouse(
            Rules.Replace(
                "{ \"Sla\"",
                "{ \"Workflow\": { \"Preset\": \"standard\", \"States\": { \"Open\": { \"On\": { \"New\": {} } } } }, \"Sla\""),
            builder => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<IDefinitionStore>(
                builder.UseStore(_ => first.Get<ComplaintFlow.Storage.InMemory.InMemoryStore>()).Services,
                new ComplaintFlow.Storage.InMemory.InMemoryStore()));
        Complaint known = await second.ReceiveAsync();
        second.Clock.Advance(TimeSpan.FromHours(2));

        await second.WakeAllAsync();

        (await second.GetAsync(known.Id)).Version.Should().Be(2);
        (await second.GetAsync(lost.Id)).Version.Should().Be(1);
    }
}
