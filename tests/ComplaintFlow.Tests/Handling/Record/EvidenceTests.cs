using System.Security.Cryptography;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Handling.Record;

public sealed class EvidenceTests : IDisposable
{
    private static readonly byte[] Photo = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * i / 7))];

    private readonly TempFolder _folder = new();
    private readonly TestHouse _house;

    public EvidenceTests() =>
        _house = new TestHouse(more: builder => builder.UseEvidenceFolder(_folder.Path, evidence => evidence.MaxBytes = 1_000_000));

    private IComplaintEvidence Evidence => _house.Get<IComplaintEvidence>();

    private static AddEvidence Picture => new() { Kind = EvidenceKind.Photo, Source = "complainant", MediaType = "image/jpeg" };

    public void Dispose()
    {
        _house.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task One_call_keeps_the_bytes_and_adds_the_piece_with_their_hash()
    {
        Complaint complaint = await AcceptedAsync();

        ActionOutcome added = await AddAsync(complaint);

        added.Refusals.Should().BeEmpty();
        added.Complaint!.Evidence.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Id = 1, Kind = EvidenceKind.Photo, Hash = Convert.ToHexStringLower(SHA256.HashData(Photo)), Length = 200_000L,
            MediaType = "image/jpeg", Location = (string?)null,
            Custody = new[] { new Custody("anna", TestHouse.Start) },
        });
        (await ReadAsync(complaint, 1)).Should().Equal(Photo);
        (await _house.GetAsync(complaint.Id)).Should().BeEquivalentTo(added.Complaint);
    }

    [Fact]
    public async Task Streams_of_any_kind_are_read_back_by_every_kind_of_reader()
    {
        Complaint complaint = await AcceptedAsync();
        await AddAsync(complaint);

        await using Stream one = (await Evidence.OpenAsync(complaint.Id, 1))!;
        var read = new List<byte>();
        byte[] buffer = new byte[777];
        for (int count; (count = read.Count % 2 == 0 ? one.Read(buffer) : await one.ReadAsync(buffer)) > 0;)
            read.AddRange(buffer[..count]);

        read.Should().Equal(Photo);
        one.ReadByte().Should().Be(-1, "the end stays the end");
    }

    [Fact]
    public async Task A_piece_that_would_be_refused_is_refused_before_a_byte_is_read()
    {
        Complaint received = await _house.ReceiveAsync(), accepted = await AcceptedAsync();
        using var content = new MemoryStream(Photo);

        ActionOutcome[] refused =
        [
            await Evidence.AddAsync(received.Id, Picture, content, Actor.Of("x", "Nobody")),
            await Evidence.AddAsync(accepted.Id, Picture with { Source = " " }, content, TestHouse.Anna),
            await Evidence.AddAsync(accepted.Id, Picture with { MediaType = "a picture" }, content, TestHouse.Anna),
            await Evidence.AddAsync(accepted.Id, Picture with { MediaType = "image/jpeg\r\nX: 1" }, content, TestHouse.Anna),
            await Evidence.AddAsync(accepted.Id, Picture with { Length = -1 }, content, TestHouse.Anna),
            await Evidence.AddAsync(ComplaintId.New(TestHouse.Start), Picture, content, TestHouse.Anna),
        ];

        refused.Should().OnlyContain(outcome => !outcome.IsAccepted);
        refused[1..].Select(outcome => outcome.Refusals[0].Code).Should().Equal("CF3004", "CF3111", "CF3009", "CF3103", "CF3005");
        content.Position.Should().Be(0);
        _folder.Files.Should().BeEmpty();
        (await _house.GetAsync(accepted.Id)).Should().BeEquivalentTo(accepted);
    }

    [Fact]
    public async Task Where_the_commit_is_refused_after_all_nothing_refers_to_the_bytes_and_adding_them_again_costs_no_room()
    {
        Complaint complaint = await AcceptedAsync();

        (await Evidence.AddAsync(complaint.Id, Picture, new MemoryStream(Photo), TestHouse.Anna, new ActOptions
        {
            ExpectedVersion = complaint.Version - 1,
        }))
            .Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3006");
        _folder.Files.Should().BeEmpty("it was known before a byte was read");
        var slow = new Interrupted(Photo, () => _house.ActAsync(complaint.Id, new AddNote("meanwhile")));
        ActionOutcome refused =
            await Evidence.AddAsync(complaint.Id, Picture, slow, TestHouse.Anna, new ActOptions { ExpectedVersion = complaint.Version });
        (await _house.GetAsync(complaint.Id)).Evidence.Should().BeEmpty();
        _folder.Files.Should().ContainSingle("they stay");
        await AddAsync(complaint);

        refused.Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3006");
        _folder.Files.Should().ContainSingle();
        (await ReadAsync(complaint, 1)).Should().Equal(Photo);
    }

    [Fact]
    public async Task A_request_that_is_repeated_adds_one_piece()
    {
        Complaint complaint = await AcceptedAsync();
        var once = new ActOptions { IdempotencyKey = "upload-7" };
        await AddAsync(complaint, once);
        await _house.DoAsync(complaint.Id, new Withdraw { Reason = "settled" });

        ActionOutcome again = await AddAsync(complaint, once);

        again.Refusals.Should().BeEmpty("it was done before");
        (await _house.GetAsync(complaint.Id)).Evidence.Should().ContainSingle();
    }

    [Fact]
    public async Task Bytes_are_counted_compared_and_never_empty()
    {
        Complaint complaint = await AcceptedAsync();

        (await RefusedAsync(complaint, Picture, new byte[1_000_001])).Should().Be("CF4010");
        (await RefusedAsync(complaint, Picture, [])).Should().Be("CF4011");
        (await RefusedAsync(complaint, Picture with { Hash = new string('a', 64) }, Photo)).Should().Be("CF3112");
        (await Evidence.AddAsync(complaint.Id, Picture with
        {
            MediaType = "text/plain; charset=utf-8", Hash = Convert.ToHexString(SHA256.HashData(Photo)),
        }, new MemoryStream(Photo), TestHouse.Anna)).IsAccepted.Should().BeTrue();
        await Evidence.Awaiting(one => one.AddAsync(complaint.Id, Picture with { Location = "safe" }, Stream.Null, TestHouse.Anna)).Should()
            .ThrowAsync<ArgumentException>();
    }

    [Theory]
    [InlineData(0)] // its first byte
    [InlineData(199_999)] // its last
    public async Task Altered_bytes_are_never_read_to_their_end(int at)
    {
        Complaint complaint = await AcceptedAsync();
        await AddAsync(complaint);
        byte[] forged = [.. Photo];
        forged[at] ^= 1;
        await File.WriteAllBytesAsync(FileOf(Photo), forged);

        await using Stream bytes = (await Evidence.OpenAsync(complaint.Id, 1))!;
        using var read = new MemoryStream();
        EvidenceException refused =
            (await bytes.Awaiting(stream => stream.CopyToAsync(read)).Should().ThrowAsync<EvidenceException>()).Which;

        refused.Refusal.Code.Should().Be("CF4012");
        refused.Refusal.Remedy.Should().Contain("Restore");
        read.Length.Should().BeLessThan(Photo.Length);
        ((Action)(() => bytes.ReadByte())).Should().Throw<EvidenceException>("it stays altered");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(131_072)] // whole blocks
    public async Task Bytes_that_were_cut_off_are_altered(int length)
    {
        Complaint complaint = await AcceptedAsync();
        await AddAsync(complaint);
        await File.WriteAllBytesAsync(FileOf(Photo), Photo[..length]);

        await using Stream bytes = (await Evidence.OpenAsync(complaint.Id, 1))!;
        ((Action)(() => bytes.CopyTo(Stream.Null))).Should().Throw<EvidenceException>().Which.Refusal.Code.Should().Be("CF4012");
    }

    [Fact]
    public async Task Missing_bytes_are_told_and_come_back_by_adding_them_again()
    {
        Complaint complaint = await AcceptedAsync();
        await AddAsync(complaint);
        await Evidence.AddAsync(complaint.Id, Picture, new MemoryStream([1, 2, 3]), TestHouse.Anna);
        (await Evidence.FindMissingAsync(complaint.Id)).Should().BeEmpty();
        File.Delete(FileOf(Photo));

        (await Evidence.FindMissingAsync(complaint.Id)).Should().Equal(1);
        (await Evidence.Awaiting(one => one.OpenAsync(complaint.Id, 1)).Should()
            .ThrowAsync<EvidenceException>()).Which.Refusal.Code.Should().Be("CF4015");

        await AddAsync(complaint);
        (await Evidence.FindMissingAsync(complaint.Id)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_has_no_bytes_here_has_none_to_open_and_lacks_none()
    {
        Complaint complaint = await AcceptedAsync();
        await _house.DoAsync(complaint.Id, new AddEvidence { Kind = EvidenceKind.Sample, Source = "complainant" });
        await _house.DoAsync(complaint.Id, new AddEvidence
        {
            Kind = EvidenceKind.Video, Source = "shop", Hash = new string('a', 64), Location = "tape 7",
        });

        foreach (int number in new[] { 1, 2, 3 })
            (await Evidence.OpenAsync(complaint.Id, number)).Should().BeNull();
        (await Evidence.OpenAsync(ComplaintId.New(TestHouse.Start), 1)).Should().BeNull();
        (await Evidence.FindMissingAsync(complaint.Id)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_host_without_a_store_of_evidence_says_so()
    {
        using var house = new TestHouse();
        Complaint complaint = await house.ReceiveAsync();
        complaint = await house.DoAsync(complaint.Id, new BeginAssessment());

        ActionOutcome refused = await house.Get<IComplaintEvidence>()
            .AddAsync(complaint.Id, Picture, new MemoryStream(Photo), TestHouse.Anna);

        refused.Refusals.Should().ContainSingle().Which.Code.Should().Be("CF4016");
        refused.Complaint.Should().BeEquivalentTo(complaint);
    }

    private async Task<Complaint> AcceptedAsync()
    {
        Complaint complaint = await _house.ReceiveAsync();
        await _house.DoAsync(complaint.Id, new BeginAssessment());
        return await _house.DoAsync(complaint.Id, new Accept(), Actor.Of("boss", Roles.BusinessManager));
    }

    private async Task<ActionOutcome> AddAsync(Complaint complaint, ActOptions? options = null) =>
        await Evidence.AddAsync(complaint.Id, Picture, new MemoryStream(Photo), TestHouse.Anna, options);

    private async Task<string> RefusedAsync(Complaint complaint, AddEvidence piece, byte[] bytes)
    {
        ActionOutcome outcome = await Evidence.AddAsync(complaint.Id, piece, new MemoryStream(bytes), TestHouse.Anna);
        (await _house.GetAsync(complaint.Id)).Evidence.Should().BeEmpty();
        return outcome.Refusals.Should().ContainSingle().Which.Code;
    }

    private async Task<byte[]> ReadAsync(Complaint complaint, int number)
    {
        await using Stream stream = (await Evidence.OpenAsync(complaint.Id, number))!;
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private string FileOf(byte[] bytes)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return _folder.In($"default/{hash[..2]}/{hash}");
    }

    /// <summary>Bytes during whose upload something else happens, once.</summary>
    private sealed class Interrupted(byte[] bytes, Func<Task> meanwhile) : MemoryStream(bytes)
    {
        private Func<Task>? _meanwhile = meanwhile;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Interlocked.Exchange(ref _meanwhile, null) is { } happens)
                await happens();
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
