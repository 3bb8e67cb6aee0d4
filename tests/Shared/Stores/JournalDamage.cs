using System.Globalization;
using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace ComplaintFlow.Shared;

/// <summary>
/// What somebody does to a database behind the store's back is found, and nothing else is. The long run (<c>eng/soak/verify.sh</c>) sets
/// the number of complaints.
/// </summary>
public abstract class JournalDamage(ITestOutputHelper output)
{
    private const int Entries = 5;

    private static readonly int Complaints =
        int.Parse(Environment.GetEnvironmentVariable("COMPLAINTFLOW_COMPLAINTS") ?? "12", CultureInfo.InvariantCulture);

    protected abstract void Keep(ComplaintFlowBuilder builder);

    protected abstract IComplaintStore Open();

    protected abstract void Execute(string sql);

    /// <summary>How the database writes bytes.</summary>
    /// <param name="hex">The bytes as hexadecimal digits.</param>
    protected abstract string Bytes(string hex);

    /// <summary>How the database writes the id of a complaint.</summary>
    protected abstract string Id(Complaint complaint);

    /// <summary>What makes one byte of a content another one.</summary>
    protected abstract string OneByteFlipped { get; }

    /// <summary>What makes the channel in a snapshot another one.</summary>
    protected abstract string AnotherChannel { get; }

    protected async Task EachIsFoundAsync()
    {
        Complaint[] all = await ReceiveAsync(Complaints);
        (await VerifyAsync()).Should().BeEquivalentTo(new VerificationReport(Complaints, Complaints * Entries, []));

        Journal(all[0], 3, OneByteFlipped);
        Execute($"DELETE FROM cf_journal WHERE id = {Id(all[1])} AND version = 3");
        Swap(all[2], 2, 3);
        await ForgeAsync(all[3], 3);
        Snapshot(all[4], AnotherChannel);
        Execute($"DELETE FROM cf_journal WHERE id = {Id(all[5])} AND version = {Entries}");
        Snapshot(all[6], $"head = {Bytes(new string('0', 64))}");
        Snapshot(all[7], $"snapshot = {Bytes("7B")}");

        VerificationReport report = await VerifyAsync();

        report.Damaged.Select(damage => (damage.Number, damage.FirstBadVersion)).Should().BeEquivalentTo(
        [
            (all[0].Number, 3L), (all[1].Number, 3L), (all[2].Number, 2L), (all[3].Number, 4L),
            (all[4].Number, 5L), (all[5].Number, 5L), (all[6].Number, 6L), (all[7].Number, 5L),
        ]);
    }

    private async Task<Complaint[]> ReceiveAsync(int count)
    {
        ComplaintFlowBuilder builder = new ServiceCollection().AddComplaintFlow(new ConfigurationBuilder().Build());
        Keep(builder);
        await using ServiceProvider services = builder.Services.BuildServiceProvider();
        IComplaintService complaints = services.GetRequiredService<IComplaintService>();
        var all = new Complaint[count];
        long start = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions
        {
            MaxDegreeOfParallelism = 64,
        }, async (i, cancellationToken) =>
        {
            all[i] = await complaints.ReceiveAsync(new Intake
            {
                Channel = "Web", Subject = "Late delivery",
            }, cancellationToken: cancellationToken);
            for (int version = 2; version <= Entries; version++)
                (await complaints.ActAsync(
                    all[i].Id, new AddNote($"Note {version}"), Actor.Of("anna", Roles.CaseOwner),
                    cancellationToken: cancellationToken)).Refusals.Should().BeEmpty();
        });
        output.WriteLine(
            $"{count:N0} complaints of {Entries} entries written in {TimeProvider.System.GetElapsedTime(start).TotalSeconds:N1} s");
        return all;
    }

    private async Task<VerificationReport> VerifyAsync()
    {
        IComplaintStore store = Open();
        await using var closing = (IAsyncDisposable)store;
        long start = TimeProvider.System.GetTimestamp();
        VerificationReport report = await new JournalVerifier(store, (IAlarms)store, (IDefinitionStore)store).VerifyAsync();
        output.WriteLine(
            $"{report.Complaints:N0} complaints, {report.Entries:N0} entries verified in "
                + $"{TimeProvider.System.GetElapsedTime(start).TotalSeconds:N1} s, {report.Damaged.Count} damaged");
        return report;
    }

    private void Journal(Complaint complaint, int version, string set) =>
        Execute($"UPDATE cf_journal SET {set} WHERE id = {Id(complaint)} AND version = {version}");

    private void Snapshot(Complaint complaint, string set) => Execute($"UPDATE cf_complaint SET {set} WHERE id = {Id(complaint)}");

    private void Swap(Complaint complaint, int one, int other)
    {
        Journal(complaint, one, "version = 99");
        Journal(complaint, other, $"version = {one}");
        Journal(complaint, 99, $"version = {other}");
    }

    /// <summary>
    /// Somebody who knows the chain writes another note and computes the hash of that entry anew, but not those of the later ones.
    /// </summary>
    private async Task ForgeAsync(Complaint complaint, int version)
    {
        var entries = new List<JournalEntry>();
        IComplaintStore store = Open();
        await using (((IAsyncDisposable)store).ConfigureAwait(false))
        {
            await foreach (JournalEntry entry in store.ReadJournalAsync(
                new JournalQuery(new ComplaintKey(ComplaintKey.DefaultTenant, complaint.Id)), default))
                entries.Add(entry);
        }
        byte[] content = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(entries[version - 1].Content.Span).Replace($"Note {version}", "Nothing", StringComparison.Ordinal));
        byte[] hash = HashChain.Next(entries[version - 2].Hash.Span, content);
        Journal(complaint, version, $"content = {Bytes(Convert.ToHexString(content))}, hash = {Bytes(Convert.ToHexString(hash))}");
    }
}
