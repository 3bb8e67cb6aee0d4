using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Storage.Broken;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Tests.Handling;

/// <summary>Two nodes on one store, each with complaints of its own in memory.</summary>
public sealed class SnapshotCacheTests : IDisposable
{
    private const string Rules = """
        { "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B" }, "Note": {} } }, "B": { "On": { "Back": { "To": "A" }, "End": { "To": "C" } } }, "C": { "Final": true } } },
          "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "C", "Steps": { "late": { "At": "100%", "Escalate": true } } } } } } }
        """;

    private readonly CountingStore _store = new();
    private readonly TestHouse _here;
    private readonly TestHouse _there;

    public SnapshotCacheTests()
    {
        _here = new TestHouse(Rules, builder => builder.UseStore(_ => _store));
        _there = new TestHouse(Rules, builder => builder.UseStore(_ => _store));
    }

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    [Fact]
    public async Task What_a_node_has_written_it_need_not_load()
    {
        Complaint complaint = await _here.ReceiveAsync();
        await _here.FireAsync(complaint.Id, "Go");
        await _here.FireAsync(complaint.Id, "Back");
        _store.Loads.Should().Be(0);

        await _there.FireAsync(complaint.Id, "Go");
        _store.Loads.Should().Be(1, "the other node has not seen it");
    }

    [Fact]
    public async Task An_action_on_what_another_node_has_changed_is_decided_again()
    {
        Complaint complaint = await _here.ReceiveAsync();
        await _there.FireAsync(complaint.Id, "Note");

        (await _here.FireAsync(complaint.Id, "Go")).Version.Should().Be(3);
        (await _there.FireAsync(complaint.Id, "Back")).Version.Should().Be(4);
        (await _here.Service.GetHistoryAsync(complaint.Id)).Select(entry => entry.Version).Should().Equal(1, 2, 3, 4);
    }

    [Fact]
    public async Task What_would_be_refused_on_an_old_snapshot_passes_on_a_fresh_one()
    {
        Complaint complaint = await _here.ReceiveAsync();
        await _there.FireAsync(complaint.Id, "Go");

        (await _here.FireAsync(complaint.Id, "Back")).State.Should().Be("A");
    }

    [Fact]
    public async Task A_refusal_shows_the_complaint_as_it_is_now()
    {
        Complaint complaint = await _here.ReceiveAsync();
        await _there.FireAsync(complaint.Id, "Go");
        await _there.FireAsync(complaint.Id, "End");

        ActionOutcome outcome = await _here.ActAsync(complaint.Id, new CustomAction("Back"));

        outcome.IsAccepted.Should().BeFalse();
        outcome.Complaint!.State.Should().Be("C");
        outcome.Complaint.Version.Should().Be(3);
    }

    [Fact]
    public async Task The_version_that_a_caller_expects_is_compared_with_the_present_one()
    {
        Complaint complaint = await _here.ReceiveAsync();
        await _there.FireAsync(complaint.Id, "Note");

        (await _here.ActAsync(complaint.Id, new CustomAction("Go"), options: new ActOptions { ExpectedVersion = 2 })).IsAccepted.Should()
            .BeTrue();
        (await _there.ActAsync(complaint.Id, new CustomAction("Back"), options: new ActOptions { ExpectedVersion = 2 })).Refusals.Should()
            .ContainSingle().Which.Code.Should().Be("CF3006");
    }

    [Fact]
    public async Task A_repeat_is_answered_with_the_complaint_as_it_is_now()
    {
        Complaint complaint = await _here.ReceiveAsync();
        var once = new ActOptions { IdempotencyKey = "once" };
        await _here.ActAsync(complaint.Id, new CustomAction("Note"), options: once);
        await _there.FireAsync(complaint.Id, "Go");

        ActionOutcome repeated = await _here.ActAsync(complaint.Id, new CustomAction("Note"), options: once);

        repeated.IsAccepted.Should().BeTrue();
        repeated.Complaint!.Version.Should().Be(3);
        repeated.Complaint.State.Should().Be("B");
    }

    [Fact]
    public async Task A_tracking_view_does_not_load_again_what_its_token_has_found()
    {
        string token = TrackingToken.New();
        await _here.ReceiveAsync(TestHouse.Kettle() with { TrackingToken = token });
        int before = _store.Loads;

        (await _here.Service.FindByTokenAsync(token))!.NextActions.Should().NotBeEmpty();

        (_store.Loads - before).Should().Be(0);
    }

    [Fact]
    public async Task Reads_never_come_from_memory()
    {
        Complaint complaint = await _here.ReceiveAsync();
        await _there.FireAsync(complaint.Id, "Go");

        (await _here.GetAsync(complaint.Id)).State.Should().Be("B");
        (await _here.Service.GetPermittedActionsAsync(complaint.Id, TestHouse.Anna)).Select(one => one.Trigger).Should().Contain("Back");
        (await _here.Service.ReapplyAsync(complaint.Id, dryRun: true)).Complaint!.Version.Should().Be(2);
    }

    [Fact]
    public async Task A_wake_rests_on_the_snapshot_whose_commit_set_the_alarm()
    {
        Complaint complaint = await _here.ReceiveAsync();
        await _there.FireAsync(complaint.Id, "Note");
        _here.Clock.Advance(TimeSpan.FromHours(1));
        _there.Clock.Advance(TimeSpan.FromHours(1));

        await _here.WakeAllAsync();

        Complaint woken = await _there.GetAsync(complaint.Id);
        (woken.Version, woken.EscalationLevel).Should().Be((3, 1));
        (await _there.Processor.ProcessDueAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Many_actions_of_two_nodes_on_few_complaints_are_all_applied_once()
    {
        ComplaintId[] ids = [.. await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => (await _here.ReceiveAsync()).Id))];
        long accepted = 0;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            TestHouse house = worker % 2 == 0 ? _here : _there;
            for (int i = 0; i < 100; i++)
            {
                if ((await house.ActAsync(ids[(worker + i) % 4], new CustomAction("Note"), options: new ActOptions
                {
                    IdempotencyKey = $"{worker}-{i}",
                })).IsAccepted)
                    Interlocked.Increment(ref accepted);
            }
        })));

        long entries = 0;
        foreach (ComplaintId id in ids)
        {
            IReadOnlyList<HistoryEntry> history = await _here.Service.GetHistoryAsync(id);
            entries += history.Count - 1;
            ComplaintFlow.Complaints.Serialization.SnapshotCodec.Write(Evolution.Fold(history)!).Should()
                .Equal((await _here.StoredAsync(id)).Snapshot.ToArray());
        }
        entries.Should().Be(accepted);
        accepted.Should().BeGreaterThan(700, "only a caller that loses 32 times in a row is told that others are faster");
    }

    [Fact]
    public async Task No_more_is_kept_than_was_asked_for()
    {
        SnapshotCache cache = Cache(100);
        var loaded = new LoadedComplaint(await _here.ReceiveAsync(), HashChain.Start);
        ComplaintKey[] keys =
            [.. Enumerable.Range(0, 1000).Select(i => new ComplaintKey("t", new ComplaintId(new Guid(i, 0, 0, new byte[8]))))];
        foreach (ComplaintKey key in keys)
            cache.Keep(key, loaded);

        keys.Count(key => cache.Find(key) is not null).Should().BeInRange(50, 100);
        cache.Find(keys[^1]).Should().NotBeNull("it is the latest");
        SnapshotCache none = Cache(0);
        none.Keep(keys[0], loaded);
        none.Find(keys[0]).Should().BeNull();
    }

    [Fact]
    public async Task A_later_version_is_not_replaced_by_an_earlier_one()
    {
        SnapshotCache cache = Cache(100);
        Complaint complaint = await _here.ReceiveAsync();
        var key = new ComplaintKey("t", complaint.Id);
        cache.Keep(key, new LoadedComplaint(complaint with { Version = 3 }, HashChain.Start));
        cache.Keep(key, new LoadedComplaint(complaint with { Version = 2 }, HashChain.Start));

        cache.Find(key)!.Complaint.Version.Should().Be(3);
    }

    private static SnapshotCache Cache(int capacity) => new(Options.Create(new SnapshotCacheOptions { Capacity = capacity }));

    /// <summary>Counts the loads.</summary>
    private sealed class CountingStore : Decorator
    {
        private int _loads;

        public int Loads => Volatile.Read(ref _loads);

        public override ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _loads);
            return base.FindAsync(key, cancellationToken);
        }
    }
}
