using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Tests.Storage.Broken;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Handling;

public sealed class HistoryTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly Swapped _store = new();
    private readonly TestHouse _house;

    public HistoryTests() =>
        _house = new TestHouse("{}", builder => builder.UseStore(_ => _store).AddChainAnchor(_ => new ChainHeadFile(_file)));

    public void Dispose()
    {
        _house.Dispose();
        File.Delete(_file);
    }

    [Fact]
    public async Task A_complaint_can_be_seen_as_it_was_after_every_version()
    {
        Complaint received = await _house.ReceiveAsync();
        var seen = new List<Complaint> { received };
        for (int i = 2; i <= 5; i++)
        {
            _house.Clock.Advance(TimeSpan.FromHours(30));
            seen.Add(await _house.DoAsync(received.Id, new AddNote($"Note {i}")));
        }

        foreach (Complaint then in seen)
        {
            SnapshotCodec.Write((await _house.Service.GetAsync(received.Id, then.Version))!).Should().Equal(SnapshotCodec.Write(then));
            (await _house.Service.GetHistoryAsync(received.Id, then.Version)).Should().HaveCount((int)then.Version);
        }
        (await _house.Service.GetAsync(received.Id, seen[^1].Version + 1)).Should().BeNull("it never had this version");
        (await _house.Service.GetAsync(ComplaintId.New(_house.Clock.Now), 1)).Should().BeNull();
        await _house.Service.Awaiting(service => service.GetAsync(received.Id, 0).AsTask()).Should()
            .ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task The_head_of_every_commit_is_kept_elsewhere_and_agrees()
    {
        Complaint one = await NotedAsync(3), other = await NotedAsync(1);

        IReadOnlyList<ChainHead> heads = ChainHeadFile.Read(_file);
        heads.Select(head => (head.Key.Id, head.Version)).Should()
            .BeEquivalentTo([(one.Id, 1L), (one.Id, 2L), (one.Id, 3L), (other.Id, 1L)]);
        (await new JournalVerifier(_house.Store).VerifyAsync(heads)).Damaged.Should().BeEmpty();
    }

    [Theory]
    [InlineData("rewritten", 2)]
    [InlineData("cut off", 3)]
    [InlineData("removed", 1)]
    public async Task What_a_chain_alone_cannot_show_shows_by_its_heads(string what, long firstBad)
    {
        Complaint complaint = await NotedAsync(4), sound = await NotedAsync(2);
        _store.Inner = await WithoutTraceAsync(complaint.Id, sound.Id, what);

        (await new JournalVerifier(_house.Store).VerifyAsync()).Damaged.Should().BeEmpty("the chain is whole again");
        JournalDamage damage = (await new JournalVerifier(_house.Store).VerifyAsync(ChainHeadFile.Read(_file))).Damaged.Should()
            .ContainSingle().Subject;
        damage.FirstBadVersion.Should().Be(firstBad);
        damage.Number.Should().Be(what == "removed" ? complaint.Id.ToString() : complaint.Number);
    }

    [Theory]
    [InlineData("region without a name", 1, "the entry cannot be read or folded")]
    [InlineData("event of another world", 2,
        "the entry has an event that this release does not know: a later release wrote it, or somebody made it up")]
    public async Task An_entry_that_was_made_up_and_cannot_be_folded_is_damage_and_the_others_are_looked_at(
        string what, long firstBad, string told)
    {
        Complaint complaint = await _house.ReceiveAsync(), sound = await NotedAsync(2);
        await _house.DoAsync(complaint.Id, new BeginAssessment { Severity = Severity.High });
        _store.Inner = await WithoutTraceAsync(complaint.Id, sound.Id, what);

        VerificationReport report = await new JournalVerifier(_house.Store).VerifyAsync();

        report.Complaints.Should().Be(2);
        report.Damaged.Should().ContainSingle().Which.Should().Be(new JournalDamage(complaint.Number, firstBad, told));
    }

    [Fact]
    public void A_line_that_is_no_head_is_named()
    {
        File.WriteAllText(
            _file, $"{new ChainHead(new ComplaintKey("a b", ComplaintId.New(_house.Clock.Now)), 7, new byte[32])}\nnonsense\n");

        FluentActions.Invoking(() => ChainHeadFile.Read(_file)).Should().Throw<InvalidDataException>().WithMessage("*2*");
        ChainHead.TryParse(File.ReadLines(_file).First(), out ChainHead? head).Should().BeTrue();
        (head!.Key.Tenant, head.Version).Should().Be(("a b", 7));
    }

    private async Task<Complaint> NotedAsync(int versions)
    {
        Complaint complaint = await _house.ReceiveAsync();
        for (int i = 2; i <= versions; i++)
            complaint = await _house.DoAsync(complaint.Id, new AddNote($"Note {i}"));
        await _house.SendAllAsync();
        return complaint;
    }

    /// <summary>Somebody who can do everything to the store makes another one, in which all chains hold.</summary>
    private async Task<InMemoryStore> WithoutTraceAsync(ComplaintId changed, ComplaintId sound, string what)
    {
        var forged = new InMemoryStore();
        foreach (ComplaintId id in what == "removed" ? [sound] : new[] { changed, sound })
        {
            var key = new ComplaintKey(ComplaintKey.DefaultTenant, id);
            (Complaint? folded, ReadOnlyMemory<byte> head) = (null, HashChain.Start);
            ComplaintSummary summary = (await _store.Inner.QueryAsync(new ComplaintQuery(), default)).Items.Single(row => row.Key == key);
            await foreach (JournalEntry entry in _store.Inner.ReadJournalAsync(
                new JournalQuery(key, ToVersion: id == changed && what == "cut off" ? 2 : long.MaxValue), default))
            {
                HistoryEntry happened = HistoryCodec.Read(entry.Content.Span);
                if (id == changed && what == "rewritten" && entry.Version == 2)
                    happened = happened with { Reason = "Another one." };
                folded = Evolution.Evolve(folded, happened);
                byte[] content = HistoryCodec.Write(happened);
                if (id == changed && entry.Version == 2 && what == "event of another world")
                    content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace("/1\"", "/9\"", StringComparison.Ordinal));
                if (id == changed && what == "region without a name")
                    content = Encoding.UTF8.GetBytes(
                        Encoding.UTF8.GetString(content).Replace("\"regions\":[", "\"regions\":[null,", StringComparison.Ordinal));
                head = HashChain.Next(head.Span, content);
                await forged.CommitAsync([new ComplaintCommit
                {
                    Key = key, ExpectedVersion = entry.Version - 1, Snapshot = SnapshotCodec.Write(folded), Summary = summary with
                    {
                        Version = entry.Version,
                    },
                    Entry = entry with { Content = content, Hash = head },
                    UniqueKeys = entry.Version == 1 ? [new UniqueKey(key.Tenant, UniqueKeyKind.Number, summary.Number)] : [],
                }], default);
            }
        }
        return forged;
    }

    private sealed class Swapped : Decorator;
}
