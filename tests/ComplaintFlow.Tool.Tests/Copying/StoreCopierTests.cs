using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Copying;
using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.Tool.Tests.Copying;

/// <summary>A store that a host has worked on is copied into another one.</summary>
public sealed class StoreCopierTests
{
    private static readonly string[] s_parts = [
        "the snapshot", "the journal", "the row of the lists", "a unique key", "a search key", "a signal", "the alarm",
        "a message that waits or was given up",
    ];

    [SkippableTheory]
    [InlineData("sqlite", "postgres")]
    [InlineData("postgres", "sqlite")]
    [InlineData("sqlite", "ef")]
    [InlineData("ef", "memory")]
    [InlineData("memory", "sqlite")]
    public async Task A_host_on_the_copy_goes_on_as_one_on_the_source(string from, string to)
    {
        CopyStore source = await CopyStore.OpenAsync(from), target = await CopyStore.OpenAsync(to);
        await using StoreUnderTest one = source.Store, other = target.Store;
        InMemoryEvidence bytes = new(), copies = new();
        await using var before = new BusyHost(source, bytes, BusyHost.Start);
        await before.WorkAsync();

        CopyReport report = await new StoreCopier(source.Copied(bytes), target.Copied(copies), new FrozenTime()).CopyAsync();

        report.Cannot.Should().BeEmpty();
        report.Damaged.Should().BeEmpty();
        (report.IsSound, report.Complaints, report.Copied, report.Present, report.Evidence).Should().Be((true, 8L, 8L, 0L, 8L));
        RecordCounts counts = await source.Store.Transfer!.CountRecordsAsync(null, default);
        (report.Entries, report.Messages).Should().Be((counts.Entries, counts.Messages));
        counts.Messages.Should().BePositive("messages wait");
        counts.Signals.Should().BePositive("batches are watched");
        report.Definitions.Should().Be(3, "there are a workflow and two filings");
        await using var after = new BusyHost(target, copies, BusyHost.Start);
        IReadOnlyList<string> goesOn = await after.GoOnAsync();
        goesOn.Should().Equal(await before.GoOnAsync());
        goesOn.Should().Contain(line => line.EndsWith(" True True 0 missing", StringComparison.Ordinal))
            .And.Contain(line => line.Contains("Unreachable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_broke_off_goes_on_where_it_was()
    {
        (CopyStore source, CopyStore target) = await BusyAsync();
        var broken = new BreakingTransfer(target.Store.Transfer!) { WritesLeft = 0 };

        await Copier(source, target, broken).Invoking(copier => copier.CopyAsync().AsTask()).Should().ThrowAsync<IOException>();
        await target.Store.Transfer!.WriteRecordsAsync((await RecordsAsync(source))[..3], default);
        CopyReport rest = await Copier(source, target).CopyAsync();
        CopyReport again = await Copier(source, target).CopyAsync();

        (rest.IsSound, rest.Copied, rest.Present).Should().Be((true, 5L, 3L));
        (again.IsSound, again.Copied, again.Present).Should().Be((true, 0L, 8L));
    }

    [Fact]
    public async Task A_complaint_that_is_another_one_in_the_target_is_named_and_not_changed()
    {
        (CopyStore source, CopyStore target) = await BusyAsync();
        ComplaintRecord[] records = await RecordsAsync(source);
        ComplaintRecord other = records[2] with
        {
            Complaint = records[2].Complaint with { Version = 1, ChainHead = records[2].Entries[0].Hash },
            Entries = [records[2].Entries[0]],
        };
        await target.Store.Transfer!.WriteRecordsAsync([other], default);
        var number = new UniqueKey(records[4].Key.Tenant, UniqueKeyKind.Number, records[4].Summary!.Number);
        var stranger = new ComplaintKey(number.Tenant, ComplaintId.New(BusyHost.Start));
        await target.Store.Transfer!.WriteRecordsAsync(
            [new() { Complaint = new(stranger, 1, new byte[1], HashChain.Start), UniqueKeys = [number] }], default);

        CopyReport report = await Copier(source, target).CopyAsync();

        report.IsSound.Should().BeFalse();
        report.Copied.Should().Be(6);
        report.Cannot.Select(defect => defect.Number).Should().Equal(records[2].Summary!.Number, records[4].Summary!.Number);
        report.Cannot.Select(defect => defect.What).Should().Equal(
            "it is there with another version or another head",
            "another complaint has its number, one of its other unique keys, or the id of one of its messages");
        (await RecordsAsync(target)).Single(record => record.Key == other.Key).Entries.Should().ContainSingle();
    }

    [Fact]
    public async Task Damage_is_copied_as_it_is_and_named()
    {
        (CopyStore healthy, CopyStore target) = await BusyAsync();
        CopyStore source = await CopyStore.OpenAsync("memory");
        ComplaintRecord[] records = await RecordsAsync(healthy);
        records[1] = records[1] with { Complaint = records[1].Complaint with { Snapshot = "{}"u8.ToArray() } };
        records[5] = records[5] with { Entries = records[5].Entries.Skip(1).ToArray() };
        await source.Store.Transfer!.WriteRecordsAsync(records, default);
        await foreach (StoredDefinition definition in healthy.Store.Transfer!.ReadDefinitionsAsync(default))
            await source.Store.Definitions.SaveAsync(definition.Hash, definition.Content, default);

        CopyReport report = await Copier(source, target).CopyAsync();

        (report.Copied, report.IsSound).Should().Be((8L, false));
        report.Cannot.Should().BeEmpty("a copy is as good as its original");
        report.Damaged.Select(damage => damage.Number).Should()
            .BeEquivalentTo(records[1].Summary!.Number, records[5].Summary!.Number);
    }

    [Fact]
    public async Task One_complaint_that_the_target_refuses_stops_no_other()
    {
        (CopyStore source, CopyStore target) = await BusyAsync();
        ComplaintRecord[] records = await RecordsAsync(source);
        var refusing = new BreakingTransfer(target.Store.Transfer!) { Refused = records[3].Key };

        CopyReport report = await Copier(source, target, refusing).CopyAsync();

        report.Copied.Should().Be(7);
        report.Cannot.Should().Equal(new CopyDefect(records[3].Summary!.Number, "the target refuses it (22001)"));
    }

    [Fact]
    public async Task A_full_disk_is_no_complaint_that_cannot_be_copied()
    {
        (CopyStore source, CopyStore target) = await BusyAsync();
        var full = new BreakingTransfer(target.Store.Transfer!) { Refused = (await RecordsAsync(source))[3].Key, Code = "CF4003" };

        (await Copier(source, target, full).Invoking(copier => copier.CopyAsync().AsTask()).Should().ThrowAsync<ComplaintStoreException>())
            .Which.Code.Should().Be("CF4003");
    }

    [Fact]
    public async Task What_differs_in_the_target_is_found()
    {
        (CopyStore source, CopyStore target) = await BusyAsync();
        (ComplaintRecord record, string part)[] cases = [.. (await RecordsAsync(source)).Zip(s_parts)];
        var spoiling = new BreakingTransfer(target.Store.Transfer!)
        {
            Spoil = record => Spoiled(record, cases.Single(one => one.record.Key == record.Key).part),
        };

        CopyReport report = await Copier(source, target, spoiling).CopyAsync();

        report.Cannot.Should().Equal(
            cases.Select(one => new CopyDefect(one.record.Summary!.Number, $"{one.part} in the target differs from the source")));
    }

    [Fact]
    public async Task A_source_that_changes_and_rows_of_no_complaint_are_told()
    {
        (CopyStore source, CopyStore target) = await BusyAsync();
        int counts = 0;
        var moving = new BreakingTransfer(source.Store.Transfer!) { Count = count => count with { Entries = count.Entries + counts++ } };
        var strays = new BreakingTransfer(source.Store.Transfer!) { Count = count => count with { Signals = count.Signals + 2 } };

        CopyReport moved = await new StoreCopier(source.Copied(null) with { Transfer = moving }, target.Copied(null), new FrozenTime())
            .CopyAsync();
        CopyReport strayed = await new StoreCopier(source.Copied(null) with { Transfer = strays }, target.Copied(null), new FrozenTime())
            .CopyAsync();

        moved.Cannot.Should().ContainSingle().Which.What.Should().Contain("stop its hosts");
        strayed.Cannot.Should().Equal(new CopyDefect(null, "2 signals belong to no complaint, and were not copied"));
    }

    [Fact]
    public async Task Bytes_that_are_missing_or_altered_are_named()
    {
        CopyStore source = await CopyStore.OpenAsync("memory"), target = await CopyStore.OpenAsync("memory");
        InMemoryEvidence bytes = new(), copies = new();
        await using var host = new BusyHost(source, bytes, BusyHost.Start);
        await host.WorkAsync();
        var spoiled = new SpoiledEvidence(bytes);

        CopyReport report = await new StoreCopier(source.Copied(spoiled), target.Copied(copies), new FrozenTime()).CopyAsync();

        (report.Copied, report.Evidence).Should().Be((8L, 6L));
        report.Cannot.Select(defect => defect.What).Should().Equal(
            "piece 1 of its evidence is missing in the source", "piece 1 of its evidence is not what it was when it was added");
        this.Invoking(_ => new StoreCopier(source.Copied(bytes), target.Copied(null))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task Only_one_tenant_is_copied()
    {
        (CopyStore source, CopyStore target) = await BusyAsync();
        var steps = new List<double>();

        CopyReport report = await Copier(source, target).CopyAsync("acme", new Steps(steps.Add));

        (report.IsSound, report.Copied, report.Definitions).Should().Be((true, 4L, 2L), "the filing of the other tenant stays");
        (await RecordsAsync(target)).Should().OnlyContain(record => record.Key.Tenant == "acme");
        (await target.Store.Definitions.FindAsync("statistics/default/2026-02/1", default)).Should().BeNull();
        steps.Should().BeInAscendingOrder().And.HaveCount(8).And.EndWith(1.0);
    }

    private static async Task<(CopyStore Source, CopyStore Target)> BusyAsync()
    {
        CopyStore source = await CopyStore.OpenAsync("memory");
        await using var host = new BusyHost(source, new InMemoryEvidence(), BusyHost.Start);
        await host.WorkAsync();
        return (source, await CopyStore.OpenAsync("memory"));
    }

    private static StoreCopier Copier(CopyStore source, CopyStore target, IStoreTransfer? through = null) => new(
        source.Copied(null), target.Copied(null) with { Transfer = through ?? target.Store.Transfer! }, new FrozenTime());

    private static async Task<ComplaintRecord[]> RecordsAsync(CopyStore store)
    {
        var records = new List<ComplaintRecord>();
        await foreach (ComplaintRecord record in store.Store.Transfer!.ReadRecordsAsync(null, default))
            records.Add(record);
        return [.. records];
    }

    private static ComplaintRecord Spoiled(ComplaintRecord record, string part) => part switch
    {
        "the snapshot" => record with { Complaint = record.Complaint with { Snapshot = new byte[1] } },
        "the journal" => record with { Entries = [.. record.Entries.Select(entry => entry with { At = entry.At.AddSeconds(1) })] },
        "the row of the lists" => record with { Summary = record.Summary! with { State = "Elsewhere" } },
        "a unique key" => record with { UniqueKeys = [.. record.UniqueKeys.Skip(1)] },
        "a search key" => record with { SearchKeys = [.. record.SearchKeys, "more"] },
        "a signal" => record with { Signals = [.. record.Signals, new Signal("Batch", "more", BusyHost.Start)] },
        "the alarm" => record with { Alarm = new RecordedAlarm(1, BusyHost.Start, 7, IsParked: false, Reason: null) },
        _ => record with { Messages = [.. record.Messages.Select(message => message with { Attempts = 9 })] },
    };

    private sealed class FrozenTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => BusyHost.Start;
    }

    private sealed class Steps(Action<double> step) : IProgress<double>
    {
        public void Report(double value) => step(value);
    }
}
