using System.Globalization;
using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace ComplaintFlow.PostgreSql.Tests;

/// <summary>What somebody does to the tables behind the store's back is found, and nothing else is. The long run (<c>eng/soak/verify.sh</c>) sets the number of complaints.</summary>
public sealed class VerificationTests(ITestOutputHelper output)
{
    private const int Entries = 5;

    private static readonly int Complaints = int.Parse(Environment.GetEnvironmentVariable("COMPLAINTFLOW_COMPLAINTS") ?? "12", CultureInfo.InvariantCulture);

    private readonly string _database = TestServer.NewDatabase();

    [SkippableFact]
    public async Task Every_kind_of_damage_is_found_with_its_first_bad_version_and_none_else_is_reported()
    {
        Complaint[] all = await ReceiveAsync(Complaints);
        (await VerifyAsync()).Should().BeEquivalentTo(new VerificationReport(Complaints, Complaints * Entries, []));

        Journal(all[0], 3, "content = set_byte(content, 20, 33)");
        TestServer.Execute(_database, $"DELETE FROM cf_journal WHERE id = '{all[1].Id}' AND version = 3");
        Swap(all[2], 2, 3);
        await ForgeAsync(all[3], 3);
        TestServer.Execute(_database, $"UPDATE cf_complaint SET snapshot = convert_to(replace(convert_from(snapshot, 'UTF8'), '\"Web\"', '\"Wab\"'), 'UTF8') WHERE id = '{all[4].Id}'");
        TestServer.Execute(_database, $"DELETE FROM cf_journal WHERE id = '{all[5].Id}' AND version = {Entries}");
        TestServer.Execute(_database, $"UPDATE cf_complaint SET head = '\\x{new string('0', 64)}' WHERE id = '{all[6].Id}'");
        TestServer.Execute(_database, $"UPDATE cf_complaint SET snapshot = '\\x7B' WHERE id = '{all[7].Id}'");

        VerificationReport report = await VerifyAsync();

        report.Damaged.Select(damage => (damage.Number, damage.FirstBadVersion)).Should().BeEquivalentTo(
        [
            (all[0].Number, 3L), (all[1].Number, 3L), (all[2].Number, 2L), (all[3].Number, 4L),
            (all[4].Number, 5L), (all[5].Number, 5L), (all[6].Number, 6L), (all[7].Number, 5L),
        ]);
    }

    private async Task<Complaint[]> ReceiveAsync(int count)
    {
        await using ServiceProvider services = new ServiceCollection().AddComplaintFlow(new ConfigurationBuilder().Build()).UsePostgreSql(_database).Services.BuildServiceProvider();
        IComplaintService complaints = services.GetRequiredService<IComplaintService>();
        var all = new Complaint[count];
        long start = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, cancellationToken) =>
        {
            all[i] = await complaints.ReceiveAsync(new Intake { Channel = "Web", Subject = "Late delivery" }, cancellationToken: cancellationToken);
            for (int version = 2; version <= Entries; version++)
                (await complaints.ActAsync(all[i].Id, new AddNote($"Note {version}"), Actor.Of("anna", Roles.CaseOwner), cancellationToken: cancellationToken)).Refusals.Should().BeEmpty();
        });
        output.WriteLine($"{count:N0} complaints of {Entries} entries written in {TimeProvider.System.GetElapsedTime(start).TotalSeconds:N1} s");
        return all;
    }

    private async Task<VerificationReport> VerifyAsync()
    {
        await using var store = new PostgreSqlStore(_database);
        long start = TimeProvider.System.GetTimestamp();
        VerificationReport report = await new JournalVerifier(store).VerifyAsync();
        output.WriteLine($"{report.Complaints:N0} complaints, {report.Entries:N0} entries verified in {TimeProvider.System.GetElapsedTime(start).TotalSeconds:N1} s, {report.Damaged.Count} damaged");
        return report;
    }

    private void Journal(Complaint complaint, int version, string set) => TestServer.Execute(_database, $"UPDATE cf_journal SET {set} WHERE id = '{complaint.Id}' AND version = {version}");

    private void Swap(Complaint complaint, int one, int other)
    {
        Journal(complaint, one, "version = 99");
        Journal(complaint, other, $"version = {one}");
        Journal(complaint, 99, $"version = {other}");
    }

    /// <summary>Somebody who knows the chain writes another note and computes the hash of that entry anew, but not those of the later ones.</summary>
    private async Task ForgeAsync(Complaint complaint, int version)
    {
        var entries = new List<JournalEntry>();
        await using (var store = new PostgreSqlStore(_database))
        {
            await foreach (JournalEntry entry in store.ReadJournalAsync(new JournalQuery(new ComplaintKey(ComplaintKey.DefaultTenant, complaint.Id)), default))
                entries.Add(entry);
        }
        byte[] content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(entries[version - 1].Content.Span).Replace($"Note {version}", "Nothing", StringComparison.Ordinal));
        byte[] hash = HashChain.Next(entries[version - 2].Hash.Span, content);
        Journal(complaint, version, $"content = '\\x{Convert.ToHexString(content)}', hash = '\\x{Convert.ToHexString(hash)}'");
    }
}
