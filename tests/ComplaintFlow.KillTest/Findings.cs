using System.Collections.Concurrent;
using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.KillTest;

/// <summary>What is there after the kills: figures, and everything that should not be.</summary>
internal sealed record Findings(IReadOnlyList<(string What, long Count)> Figures, IReadOnlyList<string> Faults)
{
    public static async Task<Findings> OfAsync(
        IServiceProvider services, int complaints, ConcurrentDictionary<string, ComplaintId> accepted,
        ConcurrentDictionary<string, int> received)
    {
        IComplaintService service = services.GetRequiredService<IComplaintService>();
        var faults = new ConcurrentQueue<string>();
        var applied = new ConcurrentDictionary<string, ComplaintId>(StringComparer.Ordinal);
        long steps = 0, due = 0;
        IReadOnlyList<ComplaintId> ids = await Ids.AllAsync(service);
        Require(ids.Count == complaints, $"{ids.Count} complaints of {complaints}");
        await Parallel.ForEachAsync(ids, async (id, cancellationToken) =>
        {
            var taken = new List<string>();
            foreach (HistoryEntry entry in await service.GetHistoryAsync(id, cancellationToken))
            {
                foreach (NoteAdded note in entry.Events.OfType<NoteAdded>())
                    Require(applied.TryAdd(note.Text, id), $"{note.Text} was applied twice");
                string[] now = [.. entry.Events.OfType<StepTaken>().Select(step => step.Step)];
                taken.AddRange(now);
                if (now.Length == 0 && entry.Version > 1)
                    continue;
                Interlocked.Increment(ref due); // a receipt and every look at time with steps sends one notice at least
                Require(received.ContainsKey($"{id}-{entry.Version}-0"), $"the notice {id}-{entry.Version}-0 was not received");
            }
            Require(taken.Count == House.Steps && taken.Distinct(StringComparer.Ordinal)
                .Count() == House.Steps, $"{id} took the steps {string.Join(", ", taken)}");
            Interlocked.Add(ref steps, taken.Count);
        });
        foreach ((string token, ComplaintId id) in accepted)
            Require(applied.TryGetValue(token, out ComplaintId found) && found == id, $"{token} was accepted and is not there");
        VerificationReport report = await new JournalVerifier(
            services.GetRequiredService<IComplaintStore>(), services.GetRequiredService<IAlarms>(),
            services.GetRequiredService<IDefinitionStore>()).VerifyAsync();
        foreach (JournalDamage damage in report.Damaged)
            faults.Enqueue(damage.ToString());
        foreach (DefinitionDamage damage in report.Definitions)
            faults.Enqueue(damage.ToString());
        return new Findings(
        [
            ("complaints", report.Complaints), ("journal entries, all of which verify", report.Entries),
            ("actions accepted", accepted.Count),
            ("actions applied, among them those whose node was killed before it could say so", applied.Count), ("steps taken", steps),
            ("messages due", due), ("messages received", received.Count),
            ("repeats with the same id", received.Values.Sum(static count => count - 1L)),
        ], [.. faults]);

        void Require(bool holds, string fault)
        {
            if (!holds)
                faults.Enqueue(fault);
        }
    }

    public void Write(TextWriter output)
    {
        foreach ((string what, long count) in Figures)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,12:N0}  {what}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Faults.Count,12:N0}  faults"));
        foreach (string fault in Faults.Take(50))
            output.WriteLine(fault);
    }
}
