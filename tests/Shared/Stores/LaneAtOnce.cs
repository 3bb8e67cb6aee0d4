using ComplaintFlow.Storage;

namespace ComplaintFlow.Shared;

/// <summary>
/// Two workers change one lane at the same moment: both write into it, also while it is empty, or one writes while the head leaves.
/// However they meet, the lane has one head, and nothing in it is lost.
/// </summary>
internal static class LaneAtOnce
{
    private const string Channel = "mail";

    /// <param name="one">The store of one worker.</param>
    /// <param name="other">The store of the other one, on the same data.</param>
    /// <param name="rounds">How many complaints.</param>
    public static async Task HasOneHeadAsync<TStore>(TStore one, TStore other, int rounds)
        where TStore : IComplaintStore, IOutbox
    {
        for (int round = 1; round <= rounds; round++)
        {
            ComplaintCommit commit = TestCommits.Commit(1000 + round);
            for (int i = 1; i <= 4; i++)
                commit = commit.Sending($"{round}-{i}", MessageKind.Notice);
            (await one.CommitAsync(commit)).Should().Be(CommitStatus.Committed);
            MessageOutcome[] notices = [.. (await LeaseAsync(one, "")).Select(Notice)];

            await AtOnceAsync(one, notices[0], other, notices[1]);
            MessageLease first = await HeadAsync(one, round);
            await AtOnceAsync(one, Done(first), other, notices[2]);
            MessageLease second = await HeadAsync(other, round);
            await one.SettleAsync([Done(second)], default);
            MessageLease third = await HeadAsync(one, round);
            await AtOnceAsync(other, notices[3], one, Done(third));
            MessageLease fourth = await HeadAsync(other, round);
            await other.SettleAsync([Done(fourth)], default);

            new[] { first, second }.Select(lease => lease.Message.Id).Should().BeEquivalentTo($"{round}-1.mail", $"{round}-2.mail");
            new[] { third, fourth }.Select(lease => lease.Message.Id).Should().Equal($"{round}-3.mail", $"{round}-4.mail");
            (await LeaseAsync(one, Channel)).Should().BeEmpty();
        }
    }

    private static MessageOutcome Notice(MessageLease lease) => Done(lease) with
    {
        Successors = [lease.Message with { Id = $"{lease.Message.Id}.mail", Kind = MessageKind.Delivery, Channel = Channel }],
    };

    private static MessageOutcome Done(MessageLease lease) => new(lease, LeaseDisposition.Done);

    private static async Task AtOnceAsync(IOutbox one, MessageOutcome its, IOutbox other, MessageOutcome others)
    {
        using var together = new Barrier(2);
        await Task.WhenAll(Task.Run(() => SettleAsync(one, its, together)), Task.Run(() => SettleAsync(other, others, together)));
    }

    private static async Task SettleAsync(IOutbox store, MessageOutcome outcome, Barrier together)
    {
        together.SignalAndWait();
        await store.SettleAsync([outcome], default);
    }

    private static async Task<MessageLease> HeadAsync(IOutbox store, int round) =>
        (await LeaseAsync(store, Channel)).Should().ContainSingle("the lane of round {0} has one head", round).Which;

    private static async Task<IReadOnlyList<MessageLease>> LeaseAsync(IOutbox store, string channel) => await store.LeaseAsync(
        new LeaseRequest(TestCommits.Start, "a", TimeSpan.FromHours(1), 9) { Channel = channel }, default);
}
