using ComplaintFlow.Simulation;
using ComplaintFlow.Simulation.Model;
using ComplaintFlow.Simulation.World;
using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;

namespace ComplaintFlow.Tests;

/// <summary>
/// Several nodes on one store, with faults, reloads, and people who mean harm; and the simulator itself, which must find what is
/// broken.
/// </summary>
public sealed class SimulationTests
{
    private const int Steps = 1000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task All_promises_hold_in_memory(int seed)
    {
        var campaign = new Campaign(() => new MemoryGround(), Steps);

        IReadOnlyList<Violation> violations = await campaign.RunAsync(seed);

        campaign.Coverage.AcceptedCount.Should().BeGreaterThan(Steps / 3, "a run that refuses everything finds nothing");
        campaign.Coverage.States.Should().HaveCountGreaterThan(20, "complaints go everywhere");
        violations.Select(one => one.ToString()).Should()
            .BeEmpty("see eng/soak/simulate.sh --store memory --from {0} --seeds 1 --steps {1}, which also shrinks it",
            seed, Steps);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_trace()
    {
        var campaign = new Campaign(() => new MemoryGround(), steps: 150);

        string first = await campaign.TraceAsync(7);

        (await campaign.TraceAsync(7)).Should().Be(first);
        (await campaign.TraceAsync(8)).Should().NotBe(first);
    }

    [Fact]
    public async Task Alarms_that_do_not_ring_are_found_and_shrunk()
    {
        var campaign = new Campaign(() => new Deaf(), steps: 250);

        for (int seed = 1; seed <= 4; seed++)
            await campaign.RunAsync(seed);

        Found found = campaign.Violations.First(one => one.Violation.Name == "ClockNeverForgotten: a clock was due and forgotten");
        string shortest = await campaign.ShrinkAsync(found);
        shortest.Split(Environment.NewLine).Should().HaveCountLessThan(8, shortest);
        shortest.Should().Contain("receive").And.Contain("wait");
    }

    [Fact]
    public async Task Messages_that_do_not_leave_are_found()
    {
        var campaign = new Campaign(() => new Mute(), steps: 30);

        (await campaign.RunAsync(1)).Select(one => one.Name).Should().Contain("MessageLeavesAtLeastOnceWithStableId: did not leave");
    }

    /// <summary>A store whose alarms never ring.</summary>
    private sealed class Deaf : IGround, IAlarms
    {
        private readonly InMemoryStore _store = new();

        public SharedStore Open() => SharedStore.Of(_store) with { Alarms = this };

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        public ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken) =>
            new([]);

        public ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken) =>
            ValueTask.CompletedTask;

        public ValueTask<IReadOnlyList<ParkedComplaint>> GetParkedAsync(string tenant, int max, CancellationToken cancellationToken) =>
            new([]);

        public ValueTask<int> ResumeAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) => new(0);

        public ValueTask<IReadOnlyList<StoredAlarm?>> GetAlarmsAsync(IReadOnlyList<ComplaintKey> keys,
            CancellationToken cancellationToken) => _store.GetAlarmsAsync(keys, cancellationToken);

        public ValueTask<Backlog> GetDueBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
            _store.GetDueBacklogAsync(now, cancellationToken);
    }

    /// <summary>A store that gives no messages out.</summary>
    private sealed class Mute : IGround, IOutbox
    {
        private readonly InMemoryStore _store = new();

        public SharedStore Open() => SharedStore.Of(_store) with { Outbox = this };

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        public ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken) => new([]);

        public ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken) =>
            ValueTask.CompletedTask;

        public ValueTask<IReadOnlyList<DeadLetter>> GetDeadLettersAsync(string tenant, int max, CancellationToken cancellationToken) =>
            new([]);

        public ValueTask<int> ResendAsync(string tenant, IReadOnlyList<string> ids, DateTimeOffset now,
            CancellationToken cancellationToken) => new(0);

        public ValueTask<Backlog> GetOutboxBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
            _store.GetOutboxBacklogAsync(now, cancellationToken);
    }
}
