using System.Globalization;
using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;
using ComplaintFlow.StoreLoad.Contenders;

namespace ComplaintFlow.StoreLoad.EntityFramework;

/// <summary>The store without the library above it: finds a complaint and commits what was decided beforehand.</summary>
internal sealed class StoreAlone(IComplaintStore store, Range complaints, (int Snapshot, int Entry) sizes) : IContender
{
    private readonly byte[] _snapshot = Encoding.UTF8.GetBytes(Workload.Text(sizes.Snapshot));
    private readonly byte[] _entry = Encoding.UTF8.GetBytes(Workload.Text(sizes.Entry));
    private readonly byte[] _message = Encoding.UTF8.GetBytes(Workload.Text(300));

    public string Name => "the store: find, commit";

    public Task<Rate> RunAsync(int callers, TimeSpan time)
    {
        int own = Math.Max(1, (complaints.End.Value - complaints.Start.Value) / callers);
        return Rate.OfAsync(
            callers, time, (caller, i) => ActAsync(Workload.Id(complaints.Start.Value + (caller * own) + (int)(i * 7919L % own))));
    }

    private async Task ActAsync(ComplaintId id)
    {
        var key = new ComplaintKey(ComplaintKey.DefaultTenant, id);
        StoredComplaint found = (await store.FindAsync(key, default))!;
        (long version, DateTimeOffset now) = (found.Version + 1, TimeProvider.System.GetUtcNow());
        CommitResult result = (await store.CommitAsync([new ComplaintCommit
        {
            Key = key,
            ExpectedVersion = found.Version,
            Snapshot = _snapshot,
            Summary = new ComplaintSummary
            {
                Key = key, Version = version, Number = "N", ReceivedAt = now, Channel = "Web", State = "Working", IsOpen = true,
            },
            Entry = new JournalEntry(key, version, now, _entry, HashChain.Next(found.ChainHead.Span, _entry)),
            Messages = [
                new OutgoingMessage(
                    key, string.Create(CultureInfo.InvariantCulture, $"{id.Value:N}-{version}"), MessageKind.Notice, "Transition", now,
                    _message)],
            WakeAt = now.AddDays(30),
        }], default))[0];
        if (result.Status != CommitStatus.Committed)
            throw new InvalidOperationException($"Nobody else writes, and the answer was {result.Status}.");
    }
}
