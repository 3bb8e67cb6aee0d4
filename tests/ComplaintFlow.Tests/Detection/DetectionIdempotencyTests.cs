using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Storage.Broken;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Detection;

public sealed class DetectionIdempotencyTests
{
    [Fact]
    public async Task Looks_in_any_order_and_as_often_as_they_like_join_each_once()
    {
        using TestHouse house = Watch.House(Watch.SameBatch);
        Complaint[] all = await house.ReceiveAllAsync(Watch.From("a@x"), Watch.From("b@x"), Watch.From("c@x"), Watch.From("d@x"));
        var random = new Random(5);
        for (int i = 0; i < 20; i++)
            await house.LookAsync(all[random.Next(all.Length)].Id);

        Complaint[] after = await house.GetAllAsync(all.Select(one => one.Id));

        after.Select(one => one.Version).Should().Equal(all.Select(one => one.Version));
        foreach (Complaint one in after)
            (await house.EventsAsync<JoinedGroup>(one.Id)).Should().ContainSingle();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_receipts_of_which_neither_saw_the_other_whoever_looks_finds_both(bool firstLooks)
    {
        using TestHouse house = Watch.House(Watch.Alike);
        Complaint[] two = [await house.ReceiveAsync(Watch.From("a@x")), await house.ReceiveAsync(Watch.From("b@x"))];

        await house.LookAsync(two[firstLooks ? 0 : 1].Id);

        (await house.GetAllAsync(two.Select(one => one.Id))).Should().OnlyContain(one => one.Groups.Count == 1);
    }

    [Fact]
    public async Task A_crash_at_any_commit_of_a_look_leaves_a_group_that_the_next_look_completes()
    {
        for (int crash = 1; crash <= 4; crash++)
        {
            var store = new Crashing();
            using TestHouse house = Watch.House(Watch.SameBatch, builder => builder.UseStore(_ => store));
            List<ComplaintId> ids = [];
            foreach (string who in new[] { "a@x", "b@x", "c@x" })
            {
                ids.Add((await house.ReceiveAsync(Watch.From(who))).Id);
                house.Clock.Advance(TimeSpan.FromMinutes(1));
            }
            store.CommitsLeft = crash - 1;

            await house.Processor.ProcessOutboxAsync();
            (await house.GetAllAsync(ids)).Count(one => one.Groups.Count > 0).Should().Be(Math.Min(crash - 1, 3));
            store.CommitsLeft = int.MaxValue;
            house.Clock.Advance(TimeSpan.FromMinutes(5));
            await house.SendAllAsync();

            Complaint[] all = await house.GetAllAsync(ids);
            all.Should().OnlyContain(one => one.Groups.Single().First == ids[0] && one.Tier == "Major");
            foreach (ComplaintId id in ids)
                (await house.EventsAsync<JoinedGroup>(id)).Should().ContainSingle();
            all[0].StateOf("SystemicRisk").Should().Be("RiskSuspected");
        }
    }

    [Fact]
    public async Task Whoever_is_withdrawn_while_somebody_looks_does_not_join_and_another_one_is_first()
    {
        var store = new Interrupted();
        using TestHouse house = Watch.House(Watch.SameBatch, builder => builder.UseStore(_ => store));
        List<ComplaintId> ids = [];
        foreach (string who in new[] { "a@x", "b@x", "c@x", "d@x" })
        {
            ids.Add((await house.ReceiveAsync(Watch.From(who))).Id);
            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        store.BeforeNextCommit = () => house.DoAsync(ids[0], new Withdraw { Reason = "r" });

        await house.LookAsync(ids[3]);

        Complaint[] all = await house.GetAllAsync(ids);
        all[0].Groups.Should().BeEmpty();
        all.Skip(1).Should().OnlyContain(one => one.Groups.Single().First == ids[1]);
        all[1].StateOf("SystemicRisk").Should().Be("RiskSuspected", "the first one raises it");
    }

    [Fact]
    public async Task Two_groups_that_turn_out_to_be_one_are_merged_under_the_name_of_the_earlier()
    {
        const string detector =
            """ "pairs": { "Kind": "Group", "Same": "Batch", "AtLeast": 2, "Within": "60m", "Then": { "Flags": "Group" } } """;
        using TestHouse house = Watch.House(detector);
        Intake At(string who, int minute) => Watch.From(who) with { ReceivedAt = TestHouse.Start.AddMinutes(minute - 200) };
        Complaint[] four = await house.ReceiveAllAsync(At("a@x", 0), At("b@x", 50), At("c@x", 120), At("d@x", 170));
        four.Select(one => one.Groups.Single().First).Distinct().Should().HaveCount(2);

        Complaint bridge = (await house.ReceiveAllAsync(At("e@x", 90))).Single();

        Complaint[] all = [.. await house.GetAllAsync(four.Select(one => one.Id)), bridge];
        all.Should().OnlyContain(one => one.Groups.Single().First == four[0].Id);
        (await house.EventsAsync<JoinedGroup>(four[3].Id)).Select(joined => joined.Instead).Should().Equal(null, four[2].Id);
        (await house.Service.GetGroupAsync($"pairs-{four[0].Id}")).Complaints.Should().HaveCount(5);
        (await house.Service.GetGroupAsync($"pairs-{four[2].Id}")).Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Receipts_and_looks_side_by_side_miss_nobody_and_join_nobody_twice() =>
        await SameMoment.NobodyIsMissedAsync(builder => builder.UseSignalKey(Watch.Key));

    /// <summary>A store before whose next commit something else happens.</summary>
    private sealed class Interrupted : Decorator
    {
        public Func<Task>? BeforeNextCommit { get; set; }

        public override async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
            IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
        {
            Func<Task>? interrupt = BeforeNextCommit;
            BeforeNextCommit = null;
            if (interrupt is not null)
                await interrupt();
            return await base.CommitAsync(commits, cancellationToken);
        }
    }

    /// <summary>A store whose process dies after some commits.</summary>
    private sealed class Crashing : Decorator
    {
        public int CommitsLeft { get; set; } = int.MaxValue;

        public override ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
            IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken) =>
            CommitsLeft-- > 0 ? base.CommitAsync(commits, cancellationToken) : throw new IOException("gone");
    }
}
