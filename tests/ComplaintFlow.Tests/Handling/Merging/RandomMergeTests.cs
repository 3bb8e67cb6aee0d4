using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Storage.Broken;

namespace ComplaintFlow.Tests.Handling.Merging;

/// <summary>
/// A few complaints are merged into one another, taken back and withdrawn at random. The messages between them arrive in any order, and
/// before any commit something else may happen.
/// </summary>
public sealed class RandomMergeTests
{
    private const int Complaints = 5;
    private const int Steps = 60;

    private static readonly string[] Addresses = ["a@example.com", "b@example.com"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task From_every_complaint_the_masters_lead_to_one_that_is_handled_or_has_ended(int seed)
    {
        var store = new Interleaving();
        using var house = new TestHouse("{}", builder => builder.UseStore(_ => store));
        var random = new Random(seed);
        List<ComplaintId> ids = [];
        for (int i = 0; i < Complaints; i++)
            ids.Add((await house.ReceiveAsync(TestHouse.Kettle() with
            {
                Complainant = new() { Contacts = [Contact.Email(Addresses[i % 2])] },
            })).Id);

        store.Between = async () =>
        {
            if (random.Next(2) == 0)
                await StepAsync(house, ids, random);
        };
        for (int step = 0; step < Steps; step++)
        {
            await StepAsync(house, ids, random);
            await AllAreHandledAsync(house, ids, seed);
        }

        store.Between = null;
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.SendAllAsync();
        await AllAreHandledAsync(house, ids, seed);
        foreach (ComplaintId id in ids)
        {
            Complaint complaint = await house.GetAsync(id);
            (complaint.Links?.Proposed).Should().BeNull("every merge is settled, seed {0}", seed);
            foreach (ComplaintId duplicate in complaint.Links?.Duplicates ?? [])
                (await house.GetAsync(duplicate)).Links!.Master.Should().Be(id, "both know the link, seed {0}", seed);
            if (complaint.Links?.Master is not { } master)
                continue;
            long merged = (await house.Service.GetHistoryAsync(id)).Last(entry => entry.Events.OfType<MergedInto>().Any()).Version;
            JoinedComplaint joined = (await house.GetAsync(master)).Links!.Joined.Single(one => one.Id == id);
            joined.Version.Should().Be(merged - 1, "it ended as the master has seen it, seed {0}", seed);
        }
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    private static async Task StepAsync(TestHouse house, List<ComplaintId> ids, Random random)
    {
        ComplaintId one = ids[random.Next(ids.Count)], other = ids[random.Next(ids.Count)];
        MergeSettlement merges = house.Get<MergeSettlement>();
        switch (random.Next(10))
        {
            case < 5:
                await house.ActAsync(one, new Merge(other) { Reason = "r" });
                break;
            case 5:
                await house.ActAsync(one, new Unmerge { Reason = "r" });
                break;
            case 6 when random.Next(3) == 0:
                await house.ActAsync(one, new Withdraw { Reason = "r" });
                break;
            case 7:
                await house.ActAsync(one, new AddNote("n"));
                break;
            case 8:
                await house.Processor.ProcessOutboxAsync();
                break;
            default:
                // A message that is early, late or comes again.
                await merges.SettleMergeAsync(new ComplaintKey(ComplaintKey.DefaultTenant, one), other, default);
                await merges.FollowMasterAsync(new ComplaintKey(ComplaintKey.DefaultTenant, one), other, default);
                break;
        }
    }

    private static async Task AllAreHandledAsync(TestHouse house, List<ComplaintId> ids, int seed)
    {
        foreach (ComplaintId id in ids)
        {
            Complaint end = await house.GetAsync(id);
            var seen = new HashSet<ComplaintId>();
            while (end.Links?.Master is { } master)
            {
                seen.Add(end.Id).Should().BeTrue("masters lead in no circle, seed {0}", seed);
                end = await house.GetAsync(master);
            }
            end.State.Should().NotBe("Merged", "somebody handles it or it has ended, seed {0}", seed);
        }
    }

    /// <summary>A store before whose commits something else happens, two deep.</summary>
    private sealed class Interleaving : Decorator
    {
        private int _depth;

        public Func<Task>? Between { get; set; }

        public override async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
            IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
        {
            if (Between is { } between && _depth < 2)
            {
                _depth++;
                await between();
                _depth--;
            }
            return await base.CommitAsync(commits, cancellationToken);
        }
    }
}
