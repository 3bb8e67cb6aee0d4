using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Storage.Broken;

namespace ComplaintFlow.Tests.Handling.Merging;

/// <summary>Workers die at any step, messages come late, twice and in any order: merges come to the same end.</summary>
public sealed class MergeCrashTests
{
    private static readonly Intake Told =
        TestHouse.Kettle() with { Complainant = new() { Contacts = [Contact.Email("lina@example.com")] } };

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    public async Task A_crash_at_any_commit_is_made_good_by_the_next_worker(int commits, bool staysOpen)
    {
        var store = new Crashing();
        using var house = new TestHouse("{}", builder => builder.UseStore(_ => store));
        Complaint duplicate = await house.ReceiveAsync(Told), master = await house.ReceiveAsync(Told);
        await house.SendAllAsync();
        await house.DoAsync(duplicate.Id, new Merge(master.Id));

        store.CommitsLeft = commits;
        await house.Processor.ProcessOutboxAsync();
        Complaint between = await house.GetAsync(duplicate.Id);
        (between.State == "Merged").Should().Be(commits == 2, "nobody lets go of it before the other one has it");
        store.CommitsLeft = int.MaxValue;
        if (!staysOpen)
            await house.DoAsync(master.Id, new Withdraw { Reason = "r" });
        house.Clock.Advance(TimeSpan.FromMinutes(30));
        await house.SendAllAsync();

        bool isMerged = staysOpen || commits == 2;
        (await house.GetAsync(duplicate.Id)).Should()
            .Match<Complaint>(one => one.State == (isMerged ? "Merged" : "Received") && one.Links!.Proposed == null);
        ((await house.GetAsync(master.Id)).Links?.Duplicates ?? []).Should().Equal(isMerged ? [duplicate.Id] : []);
        (await house.EventsAsync<MergedInto>(duplicate.Id)).Should().HaveCount(isMerged ? 1 : 0);
    }

    [Fact]
    public async Task A_message_that_comes_again_late_changes_nothing()
    {
        using var house = new TestHouse();
        Complaint duplicate = await house.ReceiveAsync(Told), master = await house.ReceiveAsync(Told);
        await house.DoAsync(duplicate.Id, new Merge(master.Id));
        await house.SendAllAsync();
        long[] versions = [(await house.GetAsync(duplicate.Id)).Version, (await house.GetAsync(master.Id)).Version];

        await house.Get<MergeSettlement>().SettleMergeAsync(new ComplaintKey(ComplaintKey.DefaultTenant, duplicate.Id), master.Id, default);
        await house.Get<MergeSettlement>().SettleMergeAsync(new ComplaintKey(ComplaintKey.DefaultTenant, master.Id), duplicate.Id, default);
        await house.Get<MergeSettlement>()
            .FollowMasterAsync(new ComplaintKey(ComplaintKey.DefaultTenant, duplicate.Id), master.Id, default);

        new[] { (await house.GetAsync(duplicate.Id)).Version, (await house.GetAsync(master.Id)).Version }.Should().Equal(versions);
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
