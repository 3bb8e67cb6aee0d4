using ComplaintFlow.Complaints;
using ComplaintFlow.Figures;
using ComplaintFlow.Figures.Duties;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Storage.Broken;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Handling;

public sealed class VerificationBesideJournalsTests : IDisposable
{
    private const string Rules = """{ "Sla": { "Always": { "Targets": { "Answer": { "Within": "24h", "Until": "FirstResponse" } } } } }""";

    private static readonly DateTimeOffset FarAway = TestHouse.Start.AddYears(50);

    private readonly DamagedStore _store = new();
    private readonly TestHouse _house;

    public VerificationBesideJournalsTests() => _house = new TestHouse(Rules, builder => builder.UseStore(_ => _store));

    public void Dispose() => _house.Dispose();

    [Theory]
    [InlineData("owner")]
    [InlineData("open")]
    [InlineData("received")]
    [InlineData("due")]
    [InlineData("breaches")]
    [InlineData("active")]
    [InlineData("version")]
    [InlineData("alarm gone")]
    [InlineData("alarm put off")]
    [InlineData("alarm put off, as if it had been tried")]
    [InlineData("alarm of another version")]
    [InlineData("number")]
    [InlineData("instant of an entry")]
    public async Task What_was_changed_beside_a_journal_is_found_and_nothing_else_is(string what)
    {
        Complaint changed = await _house.ReceiveAsync(), sound = await _house.ReceiveAsync();
        (await VerifyAsync()).IsSound.Should().BeTrue();

        _store.Row = row => row.Key.Id != changed.Id ? row : what switch
        {
            "owner" => row with { Owner = "mallory" },
            "open" => row with { IsOpen = false },
            "received" => row with { ReceivedAt = row.ReceivedAt.AddTicks(10) },
            "due" => row with { NextDueAt = FarAway },
            "breaches" => row with { Breaches = 1 },
            "active" => row with { ActiveUntil = FarAway },
            "version" => row with { Version = 9 },
            _ => row,
        };
        _store.Alarm = (key, alarm) => key.Id != changed.Id ? alarm : what switch
        {
            "alarm gone" => null,
            "alarm put off" => alarm! with { WakeAt = FarAway },
            "alarm put off, as if it had been tried" => alarm! with { WakeAt = FarAway, Attempts = 3 },
            "alarm of another version" => alarm! with { Version = 9 },
            _ => alarm,
        };
        _store.Number = key => what == "number" && key.Value == changed.Number ? key with { Value = sound.Number } : key;
        _store.Entry = entry =>
            what == "instant of an entry" && entry.Key.Id == changed.Id ? entry with { At = entry.At.AddHours(-1) } : entry;

        VerificationReport report = await VerifyAsync();

        report.Damaged.Should().ContainSingle().Which.Number.Should().Be(changed.Number);
        (report.Complaints, report.Definitions.Count).Should().Be((2, 0));
    }

    [Fact]
    public async Task The_end_of_a_closed_complaint_is_checked_unless_its_row_is_older_than_the_column()
    {
        Complaint complaint = await _house.ReceiveAsync();
        await _house.DoAsync(complaint.Id, new Withdraw { Reason = "r" });
        ComplaintSummary written = (await _store.QueryAsync(new ComplaintQuery(), default)).Items.Single();
        written.ActiveUntil.Should().Be(TestHouse.Start.AddHours(24), "the target was due by then");

        _store.Row = row => row with { ActiveUntil = null };
        (await VerifyAsync()).IsSound.Should().BeTrue();
        _store.Row = row => row with { ActiveUntil = TestHouse.Start };
        (await VerifyAsync()).Damaged.Should().ContainSingle();
    }

    [Fact]
    public async Task A_workflow_that_was_changed_or_removed_is_found()
    {
        Complaint complaint = await _house.ReceiveAsync();
        _store.Definition = content => DamagedStore.Replaced(content, "CaseOwner", "Mallory");

        VerificationReport report = await VerifyAsync();

        (report.IsSound, report.Damaged.Count).Should().Be((false, 0));
        report.Definitions.Should().ContainSingle().Which.Should()
            .Match<DefinitionDamage>(damage => damage.Hash == complaint.Workflow && damage.What.Contains("changed"));
        (await new JournalVerifier(_store).VerifyAsync()).Definitions.Should().BeEmpty("nobody asked for them");
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(int.MaxValue, 1)]
    public async Task A_row_that_was_read_before_a_commit_is_looked_at_again(int looks, int damaged)
    {
        Complaint complaint = await _house.ReceiveAsync();
        ComplaintSummary before = (await _store.Inner.QueryAsync(new ComplaintQuery(), default)).Items.Single();
        await _house.DoAsync(complaint.Id, new AddNote("Noted."));
        int left = looks;
        _store.Row = row => left-- > 0 ? before : row;

        (await VerifyAsync()).Damaged.Should().HaveCount(damaged);
    }

    [Theory]
    [InlineData(LeaseDisposition.Later)]
    [InlineData(LeaseDisposition.Dead)]
    public async Task An_alarm_that_a_worker_has_leased_put_off_or_parked_is_no_damage(LeaseDisposition settlement)
    {
        await _house.ReceiveAsync();
        _house.Clock.Advance(TimeSpan.FromHours(25));
        ComplaintLease lease =
            (await _house.Alarms.LeaseDueAsync(new LeaseRequest(_house.Clock.Now, "a", TimeSpan.FromMinutes(1), 1), default)).Single();
        (await VerifyAsync()).IsSound.Should().BeTrue("it is leased");

        await _house.Alarms.SettleDueAsync([new DueOutcome(lease, settlement, _house.Clock.Now.AddHours(2), "IOException")], default);

        (await VerifyAsync()).IsSound.Should().BeTrue();
    }

    [Fact]
    public async Task A_filing_whose_step_was_made_up_is_damage_and_no_exception()
    {
        byte[] content = "7"u8.ToArray();
        byte[] start = HashChain.Next(HashChain.Start.Span, "statistics/default/2026-03"u8);
        await _store.SaveAsync("statistics/default/2026-03/1", (byte[])[.. HashChain.Next(start, content), .. content], default);

        IReadOnlyList<FilingDamage> damaged =
            await new FilingVerifier(_store).VerifyAsync(new StatisticsMonth(2026, 1), new StatisticsMonth(2026, 4));

        damaged.Should().ContainSingle().Which.Should().Be(new FilingDamage(new StatisticsMonth(2026, 3), 1));
    }

    [Theory]
    [InlineData("all")]
    [InlineData("one")]
    public async Task A_search_key_that_is_missing_is_found_by_a_verifier_that_has_the_key_of_the_host(string missing)
    {
        var store = new LosingSearchKeys();
        using var house = new TestHouse(Rules, builder => builder.UseStore(_ => store).UseSignalKey(new byte[16]));
        Intake intake = TestHouse.Kettle() with
        {
            Complainant = new Complainant { Contacts = [Contact.Phone("13800001111"), Contact.Email("lee@example.com")] },
        };
        await house.ReceiveAsync(intake);
        var verifier = new JournalVerifier(store, store, store, house.Clock) { SignalKey = new byte[16] };
        (await verifier.VerifyAsync()).IsSound.Should().BeTrue();

        store.Kept = missing == "all" ? 0 : 1;
        string damaged = (await house.ReceiveAsync(intake)).Number;

        (await verifier.VerifyAsync()).Damaged.Should().ContainSingle().Which.Should()
            .Match<JournalDamage>(damage => damage.Number == damaged && damage.What.Contains("search key"));
        (await new JournalVerifier(store, store, store, house.Clock).VerifyAsync()).IsSound.Should()
            .BeTrue("without the key of the host nobody knows what the keys must be");
        JournalVerifier.NotChecked.Should().ContainMatch("search keys*");
    }

    private sealed class LosingSearchKeys : Decorator
    {
        public int Kept { get; set; } = int.MaxValue;

        public override ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
            IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken) => base.CommitAsync(
                [.. commits.Select(commit => commit with { SearchKeys = commit.SearchKeys?.Take(Kept).ToArray() })], cancellationToken);
    }

    private async Task<VerificationReport> VerifyAsync() => await new JournalVerifier(_store, _store, _store, _house.Clock).VerifyAsync();
}
