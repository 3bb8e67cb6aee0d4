using System.Collections.Concurrent;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using ComplaintFlow.Testing.Conformance;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>The bytes of evidence are in the database, where every host and every backup finds them.</summary>
public sealed class EvidenceTests
{
    private static readonly Kit Proof = new();

    public static TheoryData<string> Rules { get; } = [.. EvidenceConformance.Rules.Select(rule => rule.Name)];

    [SkippableTheory]
    [MemberData(nameof(Rules))]
    public async Task Holds(string rule)
    {
        Proof.LeftOut.Should().BeEmpty();
        await Proof.RunAsync(rule);
    }

    [SkippableFact]
    public async Task What_one_host_adds_another_one_gives_out()
    {
        string database = TestServer.NewDatabase();
        await using ServiceProvider one = Host(database), other = Host(database);
        byte[] film = Film(700_001);
        ComplaintId id = await AddAsync(one, film);

        Stream? opened = await other.GetRequiredService<IComplaintEvidence>().OpenAsync(id, 1);
        using var read = new MemoryStream();
        await opened!.CopyToAsync(read);

        read.ToArray().Should().Equal(film);
        TestServer.Ask(database, "SELECT count(*) FROM cf_evidence_chunk").Should().Be(3L);
    }

    [SkippableTheory]
    [InlineData("UPDATE cf_evidence_chunk SET bytes = set_byte(bytes, 0, 255 - get_byte(bytes, 0)) WHERE place = 1")]
    [InlineData("DELETE FROM cf_evidence_chunk WHERE place = 1")]
    [InlineData("DELETE FROM cf_evidence_chunk WHERE place = 2")]
    public async Task Bytes_that_were_altered_in_the_database_are_not_given_out_as_whole(string tampering)
    {
        string database = TestServer.NewDatabase();
        await using ServiceProvider host = Host(database);
        ComplaintId id = await AddAsync(host, Film(700_001));
        TestServer.Execute(database, tampering);

        Stream? opened = await host.GetRequiredService<IComplaintEvidence>().OpenAsync(id, 1);

        (await opened!.Invoking(stream => stream.CopyToAsync(Stream.Null)).Should().ThrowAsync<EvidenceException>())
            .Which.Code.Should().Be("CF4012");
    }

    [SkippableTheory]
    [InlineData("UPDATE cf_evidence_chunk SET bytes = set_byte(bytes, 0, 255 - get_byte(bytes, 0)) WHERE place = 1")]
    [InlineData("DELETE FROM cf_evidence_chunk WHERE place = 2")]
    [InlineData("UPDATE cf_evidence SET length = 5")]
    [InlineData("DELETE FROM cf_evidence")]
    public async Task Who_adds_the_original_again_restores_damaged_bytes(string tampering)
    {
        string database = TestServer.NewDatabase();
        await using ServiceProvider host = Host(database);
        byte[] film = Film(700_001);
        ComplaintId id = await AddAsync(host, film);
        TestServer.Execute(database, tampering);

        await AddAsync(host, film);

        using var read = new MemoryStream();
        await (await host.GetRequiredService<IComplaintEvidence>().OpenAsync(id, 1))!.CopyToAsync(read);
        read.ToArray().Should().Equal(film);
        TestServer.Ask(database, "SELECT count(*) FROM cf_evidence_chunk WHERE upload IN (SELECT upload FROM cf_evidence)").Should().Be(3L);
    }

    [SkippableFact]
    public async Task The_same_bytes_take_their_room_once()
    {
        string database = TestServer.NewDatabase();
        await using ServiceProvider host = Host(database);

        await AddAsync(host, Film(300_000));
        await AddAsync(host, Film(300_000));

        TestServer.Ask(database, "SELECT count(*) FROM cf_evidence_chunk").Should().Be(2L);
    }

    [SkippableFact]
    public async Task An_upload_whose_connection_is_cut_is_a_refusal_and_leaves_nothing()
    {
        string database = TestServer.NewDatabase();
        await using var store = new PostgreSqlEvidenceStore(database);
        await store.EnsureAsync();
        var content = new Cut(Film(700_001), () => TestServer.CutAll(database));
        using var upload = new EvidenceUpload(content, 1_000_000);

        EvidenceException refused =
            (await store.Invoking(s => s.PutAsync("default", upload, default).AsTask()).Should().ThrowAsync<EvidenceException>()).Which;

        (refused.Code, refused.IsTransient).Should().Be(("CF4008", true));
        TestServer.Ask(database, "SELECT count(*) FROM cf_evidence_chunk").Should().Be(0L);
    }

    [SkippableFact]
    public async Task A_database_that_cannot_be_reached_stops_the_start()
    {
        using var gone = new PostgreSqlEvidenceStore(
            "Host=127.0.0.1;Port=1;Username=nobody", new PostgreSqlStoreOptions { RetryTimeout = TimeSpan.FromMilliseconds(1) });

        (await gone.Invoking(s => s.EnsureAsync().AsTask()).Should().ThrowAsync<ComplaintStoreException>()).Which.Code.Should().Be("CF4008");
    }

    private static ServiceProvider Host(string database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddComplaintFlow(new ConfigurationBuilder().Build()).UsePostgreSql(database).UsePostgreSqlEvidence();
        return services.BuildServiceProvider();
    }

    private static async Task<ComplaintId> AddAsync(IServiceProvider host, byte[] bytes)
    {
        Complaint complaint = await host.GetRequiredService<IComplaintService>().ReceiveAsync(
            new Intake { Channel = "Web", Subject = "Kettle", Description = "It leaks." });
        ActionOutcome added = await host.GetRequiredService<IComplaintEvidence>().AddAsync(
            complaint.Id, new AddEvidence { Kind = EvidenceKind.Video, Source = "the complainant" }, new MemoryStream(bytes),
            Actor.Of("anna", Roles.CaseOwner));
        added.Refusals.Should().BeEmpty();
        return complaint.Id;
    }

    private static byte[] Film(int length)
    {
        byte[] bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private sealed class Kit : EvidenceConformance
    {
        private readonly ConcurrentDictionary<IEvidenceStore, string> _databases = new();

        protected override ValueTask<EvidenceUnderTest> OpenAsync() => Open(TestServer.NewDatabase());

        protected override ValueTask<EvidenceUnderTest> OpenAnotherAsync(EvidenceUnderTest first) => Open(_databases[first.Store]);

        private ValueTask<EvidenceUnderTest> Open(string database)
        {
            var store = new PostgreSqlEvidenceStore(database);
            _databases[store] = database;
            return new(new EvidenceUnderTest(store, store.DisposeAsync));
        }
    }

    /// <summary>A stream whose reader loses the connection to the database after the first half.</summary>
    private sealed class Cut(byte[] bytes, Action cut) : MemoryStream(bytes)
    {
        private bool _isCut;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position > Length / 2 && !_isCut)
            {
                _isCut = true;
                cut();
            }
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
