using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Figures;
using ComplaintFlow.Figures.Counting;
using ComplaintFlow.Figures.Reading;
using ComplaintFlow.Figures.Reports;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Storage.Broken;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplaintFlow.Tests.Handling;

public sealed class UnreadableComplaintTests : IDisposable
{
    private const string Rules = """{ "Sla": { "Always": { "Targets": { "Answer": { "Within": "24h", "Until": "FirstResponse" } } } } }""";

    private readonly DamagedStore _store = new();
    private readonly TestHouse _house;

    public UnreadableComplaintTests() => _house = new TestHouse(Rules, builder =>
    {
        builder.UseStore(_ => _store);
        builder.Services.Configure<WorkerOptions>(workers => workers.MaxAttempts = 1);
        builder.Services.AddHealthChecks().AddComplaintFlow();
    });

    public void Dispose() => _house.Dispose();

    [Theory]
    [InlineData("cut off")]
    [InlineData("null in a list")]
    [InlineData("null for a value")]
    [InlineData("of another complaint")]
    [InlineData("of another version")]
    public async Task A_snapshot_that_is_not_what_was_committed_is_refused_by_the_id_and_quotes_nothing(string what)
    {
        Complaint other = await _house.ReceiveAsync(), complaint = await _house.ReceiveAsync(), sound = await _house.ReceiveAsync();
        _store.Snapshot = stored => stored.Key.Id != complaint.Id ? stored : what switch
        {
            "cut off" => stored with { Snapshot = stored.Snapshot[..^1] },
            "null in a list" => stored with { Snapshot = DamagedStore.Replaced(stored.Snapshot, "\"regions\":[", "\"regions\":[null,") },
            "null for a value" =>
                stored with { Snapshot = DamagedStore.Replaced(stored.Snapshot, "\"channel\":\"Web\"", "\"channel\":null") },
            "of another complaint" => stored with { Snapshot = SnapshotCodec.Write(other) },
            _ => stored with { Snapshot = SnapshotCodec.Write(complaint with { Version = 2 }) },
        };

        UnreadableComplaintException error =
            (await _house.Service.Awaiting(one => one.GetAsync(complaint.Id).AsTask()).Should()
                .ThrowAsync<UnreadableComplaintException>()).Which;

        (error.Key.Id, error.Refusal.Code, error.InnerException).Should().Be((complaint.Id, "CF4017", null));
        error.ToString().Should().Contain(complaint.Id.ToString()).And.NotContain("Kettle").And.NotContain("dented");
        (await _house.GetAsync(sound.Id)).Number.Should().Be(sound.Number);
    }

    [Theory]
    [InlineData("null in a list", "CF4018")]
    [InlineData("no event", "CF4018")]
    [InlineData("event of a later release", "CF4001")]
    [InlineData("another instant in its column", "CF4018")]
    [InlineData("out of place", "CF4018")]
    public async Task A_journal_that_is_not_what_was_committed_is_refused_wherever_it_is_read(string what, string code)
    {
        Complaint complaint = await _house.ReceiveAsync();
        await _house.DoAsync(complaint.Id, new AddNote("Noted."));
        _store.Entry = entry => entry.Version != 2 ? entry : what switch
        {
            "null in a list" => entry with { Content = DamagedStore.Replaced(entry.Content, "\"events\":[", "\"events\":[null,") },
            "no event" => entry with { Content = DamagedStore.Replaced(entry.Content, "\"events\":[", "\"events\":[7,") },
            "event of a later release" => entry with { Content = DamagedStore.Replaced(entry.Content, "/1\"", "/9\"") },
            "another instant in its column" => entry with { At = entry.At.AddMinutes(1) },
            _ => entry with { Version = 3 },
        };

        Func<Task>[] reads =
        [
            async () => await _house.Service.GetHistoryAsync(complaint.Id), async () =>
                await _house.Service.GetAsync(complaint.Id, 2), async () => await _house.Service.ExplainClockAsync(complaint.Id, 1),
        ];
        foreach (Func<Task> read in reads)
            (await read.Should().ThrowAsync<UnreadableComplaintException>()).Which.Refusal.Code.Should().Be(code);
        FigureReport report = await _house.Get<IComplaintFigures>().ComputeAsync(new FigureQuery
        {
            From = TestHouse.Start.AddDays(-1), Until = TestHouse.Start.AddDays(1),
        });
        report.Unreadable.Should().ContainSingle().Which.Should().Be(new UnreadableComplaint(complaint.Id, complaint.Number, code));
        (await _house.GetAsync(complaint.Id)).Version.Should().Be(2, "the snapshot is sound");
    }

    [Fact]
    public async Task The_word_null_in_a_text_is_no_damage()
    {
        Complaint complaint = await _house.ReceiveAsync(TestHouse.Kettle("It says [null,null] and \"null\": null."));

        (await _house.GetAsync(complaint.Id)).Description.Should().StartWith("It says [null,null]");
        (await _house.Service.GetHistoryAsync(complaint.Id)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_number_that_was_moved_to_another_complaint_leads_nowhere()
    {
        Complaint one = await _house.ReceiveAsync(), other = await _house.ReceiveAsync();
        _store.Number = key => key with { Value = key.Value == one.Number ? other.Number : key.Value };

        (await _house.Service.FindByNumberAsync(one.Number)).Should().BeNull();
        (await _house.Service.FindByNumberAsync(other.Number))!.Id.Should().Be(other.Id);
    }

    [Fact]
    public async Task A_merge_into_a_complaint_that_cannot_be_read_is_refused_and_changes_nothing()
    {
        Complaint master = await _house.ReceiveAsync(), complaint = await _house.ReceiveAsync();
        _store.Snapshot = stored => stored.Key.Id == master.Id ? stored with { Snapshot = default } : stored;

        ActionOutcome outcome = await _house.ActAsync(complaint.Id, new Merge(master.Id) { Reason = "told twice" });

        outcome.Refusals.Should().ContainSingle().Which.Should()
            .Match<Refusal>(refusal => refusal.Code == "CF4017" && refusal.Message.Contains($"{master.Id}"));
        (await _house.GetAsync(complaint.Id)).Version.Should().Be(complaint.Version);
    }

    [Fact]
    public async Task A_message_about_what_cannot_be_read_dies_with_the_reason_and_the_others_leave()
    {
        Complaint origin = await _house.ReceiveAsync();
        await _house.SendAllAsync();
        await _house.DoAsync(origin.Id, new SplitMatter("Bribe", "The inspector was paid."));
        Complaint sound = await _house.ReceiveAsync();
        _store.Entry = entry => entry.Key.Id == origin.Id ? entry with { Content = "7"u8.ToArray() } : entry;

        await _house.SendAllAsync();

        DeadLetter dead = (await _house.Outbox.GetDeadLettersAsync(ComplaintKey.DefaultTenant, 10, default)).Should()
            .ContainSingle().Subject;
        dead.Reason.Should().StartWith("CF4018").And.Contain($"{origin.Id}");
        _house.Channel.Sent.Should().Contain(sent => sent.Notice.Number == sound.Number);
    }

    [Fact]
    public async Task A_notice_that_was_damaged_stops_no_other()
    {
        Complaint damaged = await _house.ReceiveAsync(), sound = await _house.ReceiveAsync();
        _store.Message = lease => lease.Message.Key.Id != damaged.Id ? lease : lease with
        {
            Message = lease.Message with
            {
                Payload = DamagedStore.Replaced(lease.Message.Payload, "\"recipients\":[", "\"recipients\":null,\"others\":["),
            },
        };

        await _house.SendAllAsync();

        _house.Channel.Sent.Select(sent => sent.Notice.Number).Should().Contain(sound.Number);
    }

    [Fact]
    public async Task Health_counts_what_cannot_be_read_until_it_is_mended()
    {
        Complaint complaint = await _house.ReceiveAsync();
        (await HealthAsync()).Status.Should().Be(HealthStatus.Healthy);
        _store.Snapshot = stored => stored with { Snapshot = default };

        for (int i = 0; i < 2; i++)
            await _house.Service.Awaiting(one => one.GetAsync(complaint.Id).AsTask()).Should().ThrowAsync<UnreadableComplaintException>();

        HealthReportEntry damaged = await HealthAsync();
        (damaged.Status, damaged.Data["unreadable"]).Should().Be((HealthStatus.Degraded, 1L));
        _house.Logs.All.Select(one => one.Text).Where(line => line.Contains("CF4017", StringComparison.Ordinal)).Should()
            .ContainSingle("it is told once").Which.Should().Contain($"{complaint.Id}");
        _store.Snapshot = static stored => stored;
        await _house.GetAsync(complaint.Id);
        (await HealthAsync()).Data["unreadable"].Should().Be(0L);
    }

    [Fact]
    public async Task What_can_be_read_and_makes_no_sense_counts_nowhere_and_is_named()
    {
        Complaint complaint = await _house.ReceiveAsync();
        var period = new FigurePeriod(
            TestHouse.Start.AddDays(-1), TestHouse.Start.AddDays(1), TestHouse.Start.AddDays(1), TimeSpan.FromDays(90));
        var run = new FigureRun(period, TimeZoneInfo.Utc, (_, _) => [default]);

        run.Add(new CaseFacts { Complaint = complaint with { Clocks = [null!] }, AtEnd = complaint });
        run.Add(new CaseFacts { Complaint = complaint, AtEnd = complaint });

        run.Unreadable.Should().ContainSingle().Which.Should().Be(new UnreadableComplaint(complaint.Id, complaint.Number, "CF5004"));
        run.TallyOf(default).CountOf(Indicator.Received).Should().Be(1, "nothing of the first one is counted");
    }

    private async Task<HealthReportEntry> HealthAsync() =>
        (await _house.Get<HealthCheckService>().CheckHealthAsync()).Entries["complaintflow-work"];
}
