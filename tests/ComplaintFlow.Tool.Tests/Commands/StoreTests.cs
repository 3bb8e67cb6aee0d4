using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.PostgreSql;
using ComplaintFlow.PostgreSql.Server;
using ComplaintFlow.Sqlite;
using ComplaintFlow.Storage;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Commands;

/// <summary>The same on every kind of store.</summary>
public sealed class StoreTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<PrivateServer> Server = new(static () => PrivateServer.Start("fsync=off"));
    private static int _databases;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_was_given_up_is_listed_and_handed_out_again(string kind)
    {
        string store = Empty(kind);
        ToolRun.Of("store", "dead-letters", "--store", store).Error.Should().MatchRegex("CF4007|There is no file");
        ToolRun.Of("store", "migrate", "--store", store).Should().BeEquivalentTo(new { ExitCode = 0, Out = "The schema is up to date.\n" });
        ToolRun.Of("store", "migrate", "--store", store, "--json").Json.GetProperty("upToDate").GetBoolean().Should()
            .BeTrue("twice does no harm");
        ToolRun.Of("store", "dead-letters", "--store", store).Out.Should().Be("0 messages and 0 complaints were given up.\n");
        ComplaintKey key = await GiveUpAsync(store);

        var listed = ToolRun.Of("store", "dead-letters", "--store", store, "--json");
        listed.ExitCode.Should().Be(0, listed.Error);
        listed.At("deadLetters").EnumerateArray()
            .Select(letter => (letter.GetProperty("id").GetString(), letter.GetProperty("reason").GetString())).Should()
            .Equal(("m1", "Unreachable"), ("m2", "Unreachable"));
        listed.At("parked")[0].GetProperty("complaint").GetString().Should().Be(key.Id.ToString());
        listed.At("parked")[0].GetProperty("wakeAtUtc").GetString().Should().Be("2026-03-02T09:00:00Z");
        ToolRun.Of("store", "dead-letters", "--store", store).Out.Should()
            .Contain("message m1 (Notice Topic)").And.Contain("Unreachable, after 1 tries").And.EndWith(
                "2 messages and 1 complaints were given up.\n").And.NotContain("secret");
        ToolRun.Of("store", "dead-letters", "--store", store, "--tenant", "other").Error.Should()
            .Contain("no complaint of the tenant 'other'");

        ToolRun.Of("store", "resend", "--store", store, "--id", "m2", "--id", "unknown").Out.Should()
            .Be("1 messages and 0 complaints are due again.\n");
        ToolRun.Of("store", "resend", "--store", store, "--id", key.Id.ToString()).Out.Should()
            .Be("0 messages and 1 complaints are due again.\n");
        var rest = ToolRun.Of("store", "resend", "--store", store, "--json");
        (rest.Number("resent"), rest.Number("resumed")).Should().Be((1, 0));
    }

    [Theory]
    [InlineData("orders", 2)]
    [InlineData("webhooks", 2)]
    [InlineData("Webhooks/orders", 1)]
    [InlineData("chat/orders", 1)]
    [InlineData("Topic", 0)]
    public async Task Deliveries_to_one_endpoint_are_sent_again_and_nothing_else(string endpoint, int resent)
    {
        string store = Empty("sqlite");
        ToolRun.Of("store", "migrate", "--store", store);
        await GiveUpAsync(store);
        await using (var file = new SqliteStore($"Data Source={store["sqlite:".Length..]}"))
            await GiveUpDeliveriesAsync(file, ("webhooks", "orders"), ("webhooks", "shop"), ("chat", "orders"));

        ToolRun.Of("store", "dead-letters", "--store", store).Out.Should()
            .Contain("(Delivery Topic by webhooks to shop)").And.EndWith("4 messages and 1 complaints were given up.\n");
        var run = ToolRun.Of("store", "resend", "--store", store, "--endpoint", endpoint, "--json");
        (run.Number("resent"), run.Number("resumed")).Should().Be((resent, 0));
        ToolRun.Of("store", "resend", "--store", store, "--endpoint", endpoint, "--id", "m1").ExitCode.Should().NotBe(0);
    }

    [SkippableFact]
    public void A_store_on_a_server_is_verified()
    {
        string store = Empty("postgres");
        ToolRun.Of("store", "migrate", "--store", store);

        var run = ToolRun.Of("verify", "--store", store, "--json");

        run.ExitCode.Should().Be(0, run.Error);
        run.Number("complaints").Should().Be(0);
    }

    [Theory]
    [InlineData("store", "See 'complaintflow store --help'")]
    [InlineData("store migrate", "'--store' is required")]
    [InlineData("store migrate --store mysql:here", "sqlite:FILE or postgres:CONNECTION")]
    [InlineData("verify --store postgres:nonsense", "Host=…")]
    [InlineData("verify --store postgres:Host=127.0.0.1;Port=1;Database=x;Username=x", "CF4008")]
    public void What_cannot_be_opened_is_said_in_a_sentence(string line, string says)
    {
        var run = ToolRun.Of(line.Split(' '));

        run.ExitCode.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain(says);
    }

    private string Empty(string kind)
    {
        if (kind == "sqlite")
            return $"sqlite:{_folder.Path("complaints.db")}";
        Skip.If(PrivateServer.Missing is not null, PrivateServer.Missing);
        string database = $"test{Interlocked.Increment(ref _databases)}";
        using var connection = new Npgsql.NpgsqlConnection(Server.Value.ConnectionString("postgres"));
        connection.Open();
        using var command = new Npgsql.NpgsqlCommand($"CREATE DATABASE {database}", connection);
        command.ExecuteNonQuery();
        return $"postgres:{Server.Value.ConnectionString(database)}";
    }

    private static async Task<ComplaintKey> GiveUpAsync(string name)
    {
        if (name.StartsWith("sqlite:", StringComparison.Ordinal))
        {
            await using var file = new SqliteStore($"Data Source={name["sqlite:".Length..]}");
            return await GiveUpAsync(file, file, file);
        }
        await using var server = new PostgreSqlStore(name["postgres:".Length..]);
        return await GiveUpAsync(server, server, server);
    }

    /// <summary>Makes one of the messages that were given up into deliveries, and gives those up too.</summary>
    private static async Task GiveUpDeliveriesAsync(SqliteStore outbox, params (string Channel, string Endpoint)[] places)
    {
        await outbox.ResendAsync(ComplaintKey.DefaultTenant, ["m1"], At, default);
        var request = new LeaseRequest(At, "test", TimeSpan.FromMinutes(1), 10);
        MessageLease notice = (await outbox.LeaseAsync(request, default)).Single();
        OutgoingMessage[] deliveries = [
            .. places.Select((place, i) => new OutgoingMessage(
                notice.Message.Key, $"d{i}", MessageKind.Delivery, "Topic", At, notice.Message.Payload)
            {
                Channel = place.Channel, Endpoint = place.Endpoint,
            })];
        await outbox.SettleAsync([new MessageOutcome(notice, LeaseDisposition.Done) { Successors = deliveries }], default);
        foreach (string channel in places.Select(place => place.Channel).Distinct(StringComparer.Ordinal))
        {
            foreach (MessageLease lease in await outbox.LeaseAsync(request with { Channel = channel }, default))
                await outbox.SettleAsync([new MessageOutcome(lease, LeaseDisposition.Dead, At, "500")], default);
        }
    }

    private static async Task<ComplaintKey> GiveUpAsync(IComplaintStore complaints, IAlarms alarms, IOutbox outbox)
    {
        var key = new ComplaintKey(ComplaintKey.DefaultTenant, ComplaintId.New(At));
        byte[] content = Encoding.UTF8.GetBytes("secret");
        await complaints.CommitAsync([new ComplaintCommit
        {
            Key = key, ExpectedVersion = 0, Snapshot = content,
            Entry = new JournalEntry(key, 1, At, content, HashChain.Next(HashChain.Start.Span, content)), WakeAt = At,
            Summary = new ComplaintSummary
            {
                Key = key, Version = 1, Number = "N-1", ReceivedAt = At, Channel = "Web", State = "Received", IsOpen = true,
            },
            Messages = [new OutgoingMessage(key, "m1", MessageKind.Notice, "Topic", At, content),
                new OutgoingMessage(key, "m2", MessageKind.Notice, "Topic", At, content)],
        }], default);
        var request = new LeaseRequest(At, "test", TimeSpan.FromMinutes(1), 10);
        foreach (ComplaintLease lease in await alarms.LeaseDueAsync(request, default))
            await alarms.SettleDueAsync([new DueOutcome(lease, LeaseDisposition.Dead, Reason: "Refused")], default);
        foreach (MessageLease lease in await outbox.LeaseAsync(request, default))
            await outbox.SettleAsync([new MessageOutcome(lease, LeaseDisposition.Dead, At, "Unreachable")], default);
        return key;
    }
}
