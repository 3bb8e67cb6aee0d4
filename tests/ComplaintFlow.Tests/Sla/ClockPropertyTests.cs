using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static ComplaintFlow.Tests.Sla.Promises;

namespace ComplaintFlow.Tests.Sla;

/// <summary>Whatever is done in whatever order at whatever time, these hold.</summary>
[Properties(Arbitrary = [typeof(ClockPropertyTests)])]
public sealed class ClockPropertyTests
{
    private static readonly RuleBook Rules = Book.Good($$"""
        { "Milestones": { "m": "", "n": "" }, "Workflow": {{Marks}}, "Calendars": { "c": { "TimeZone": "Asia/Shanghai", "Week": { "Mon-Fri": "09:00-12:00 13:30-18:00" } } },
          "Sla": {
            "Tiers": {
              "A": { "Rank": 1, "Targets": { "One": { "Within": "10m", "Until": "m", "Steps": { "odd": { "At": "33.3333333%", "Notify": "CaseOwner" }, "late": { "At": "200%", "Escalate": true } } } } },
              "B": { "Rank": 2, "Targets": { "Two": { "Within": "immediate", "Until": "MajorDeclared", "Steps": { "now": { "At": "0%", "Do": "DeclareMajor" } } },
                                             "Work": { "Within": "1 working hour", "Calendar": "c", "Until": "n", "Steps": { "odd": { "At": "66.6666666%", "Escalate": true } } } } } },
            "Always": { "Targets": { "Roll": { "Within": "30m", "From": ["Received", "n"], "Until": "n", "Steps": { "full": { "At": "100%", "Escalate": true } } },
                                     "Days": { "Within": "1 working day", "Calendar": "c", "Until": "Accepted", "Steps": { "half": { "At": "50%", "Notify": "CaseOwner" } } },
                                     "Later": { "Within": "5m", "From": "m", "Until": "Closed", "Steps": { "x": { "At": "100%", "Do": "N" } } } } } } }
        """);

    private static readonly ComplaintAction[] Actions =
    [
        new CustomAction("M"), new CustomAction("N"), new CustomAction("MN"), new CustomAction("Nothing"),
        TriggerActions.Of("DeclareMajor"), new BeginAssessment(), new Accept(),
        new Reclassify
        {
            Tier = "A", Reason = "r",
        }, new Reclassify
        {
            Tier = "B", Reason = "r",
        }, TriggerActions.Of("Withdraw"), TriggerActions.Of("Archive"), new CustomAction("Discard"), new Respond { Text = "t" },
    ];

    private static readonly long[] Spans = [
        0, 1, 60_000_000, 200_000_000, 299_999_999, 300_000_000, 600_000_000, 600_000_001, 1_800_000_000, 1_800_000_001, 3_600_000_000,
        36_000_000_000, 86_400_000_000];

    public sealed record Step(int Action, long Microseconds, bool Wake);

    public sealed record Walk(Step[] Steps, int Back);

    public static Arbitrary<Walk> Walks()
    {
        Gen<Step> step = from action in Gen.Choose(-6, Actions.Length - 1) from span in Gen.Elements(Spans) from wake in Gen.Elements(
            true, false) select new Step(action, span, wake);
        return Arb.From(
            from length in Gen.Choose(1, 14) from steps in Gen.ArrayOf(step, length) from back in Gen.Choose(0, 3) select new Walk(
                steps, back));
    }

    [Property(MaxTest = 600)]
    public async Task Hold_on_random_walks(Walk walk)
    {
        using var house = new TestHouse(Rules);
        ComplaintId id =
            (await house.ReceiveAsync(TestHouse.Kettle() with
            {
                ReceivedAt = walk.Back == 0 ? null : house.Clock.Now.AddMinutes(-walk.Back * 7),
            })).Id;
        var key = new ComplaintKey(ComplaintKey.DefaultTenant, id);
        foreach (Step step in walk.Steps)
        {
            house.Clock.Advance(TimeSpan.FromMicroseconds(step.Microseconds));
            if (step.Wake)
            {
                await house.WakeAllAsync();
                Complaint woken = await house.GetAsync(id);
                (WakeAt(woken) is not { } at || at > house.Clock.Now).Should().BeTrue("what was due has been taken");
            }
            if (step.Action >= 0)
                await house.ActAsync(id, Actions[step.Action]);
            await AlarmIsRightAsync(house, key);
        }
        await CheckAsync(house, id, key);
    }

    private static async Task AlarmIsRightAsync(TestHouse house, ComplaintKey key)
    {
        DateTimeOffset? expected = WakeAt(await house.GetAsync(key.Id));
        IReadOnlyList<ComplaintLease> far = await house.Alarms.LeaseDueAsync(
            new LeaseRequest(house.Clock.Now.AddYears(100), $"probe {key.Id}", TimeSpan.FromTicks(1), 100_000), default);
        far.SingleOrDefault(lease => lease.Key == key)?.WakeAt.Should().Be(expected);
        far.Any(lease => lease.Key == key).Should().Be(expected is not null);
        await house.Alarms.SettleDueAsync([.. far.Select(lease => new DueOutcome(lease, LeaseDisposition.Later, lease.WakeAt))], default);
    }

    /// <summary>The earliest next thing, said differently than the library says it.</summary>
    private static DateTimeOffset? WakeAt(Complaint complaint) => complaint.Clocks.Where(clock => clock.Status == ClockStatus.Running)
        .SelectMany(clock =>
            clock.Steps.Where(step => step.TakenAt is null).Select(step => (DateTimeOffset?)step.At)
                .Append(clock.BreachedAt is null ? clock.DueAt + Microsecond : null))
        .Concat(complaint.Timeouts.Select(timeout => (DateTimeOffset?)timeout.At)).Min();

    private static async Task CheckAsync(TestHouse house, ComplaintId id, ComplaintKey key)
    {
        IReadOnlyList<HistoryEntry> history = await house.Service.GetHistoryAsync(id);
        StoredComplaint stored = await house.StoredAsync(id);
        history.Select(entry => entry.Version).Should().Equal(Enumerable.Range(1, (int)stored.Version).Select(version => (long)version));
        history.Select(entry => entry.At).Should().BeInAscendingOrder();
        SnapshotCodec.Write(Evolution.Fold(history)!).Should().Equal(stored.Snapshot.ToArray());

        ReadOnlyMemory<byte> head = HashChain.Start;
        await foreach (JournalEntry entry in house.Store.ReadJournalAsync(new JournalQuery(key), default))
        {
            head = HashChain.Next(head.Span, entry.Content.Span);
            entry.Hash.ToArray().Should().Equal(head.ToArray());
        }
        stored.ChainHead.ToArray().Should().Equal(head.ToArray());

        foreach (HistoryEntry entry in history)
        {
            foreach (StepTaken step in entry.Events.OfType<StepTaken>())
                (step.DueAt <= step.TakenAt && step.TakenAt == entry.At).Should().BeTrue("a step is not taken before it is due");
            foreach (ClockBreached breach in entry.Events.OfType<ClockBreached>())
                (entry.At > breach.At).Should().BeTrue("what happens at the due instant is in time");
        }
        List<ComplaintEvent> events = [.. history.SelectMany(entry => entry.Events)];
        events.OfType<StepTaken>().Should().OnlyHaveUniqueItems(step => $"{step.Clock} {step.Step}");
        events.OfType<ClockBreached>().Should().OnlyHaveUniqueItems(breach => breach.Clock);
        events.Count(one => one is ClockMet or ClockCancelled).Should()
            .Be(events.Where(one => one is ClockMet or ClockCancelled).Cast<ClockChanged>().Select(one => one.Clock).Distinct().Count());
        foreach (Clock clock in Evolution.Fold(history)!.Clocks)
        {
            clock.Steps.Select(step => step.At).Append(clock.DueAt).Should()
                .OnlyContain(at => at.UtcTicks % TimeSpan.TicksPerMicrosecond == 0 && at >= clock.StartedAt);
            (clock.EndedAt >= clock.StartedAt || clock.EndedAt is null).Should()
                .BeTrue("{0} ends at {1} and starts at {2}", clock.Target, clock.EndedAt, clock.StartedAt);
        }
    }
}
