using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Model;

internal sealed class NaiveComplaint(ComplaintCommit first)
{
    public List<ComplaintCommit> Commits { get; } = [first];

    public ComplaintCommit Last => Commits[^1];

    public IReadOnlyList<string> SearchKeys => Commits.FindLast(commit => commit.SearchKeys is not null)?.SearchKeys ?? [];

    /// <summary>The instant of the alarm; null for no alarm, or a parked one.</summary>
    public DateTimeOffset? WakeAt { get; set; } = first.WakeAt;

    public ComplaintLease? Lease { get; set; }

    public int Attempts { get; set; }

    public ParkedComplaint? Parked { get; set; }

    public bool IsDue(DateTimeOffset now) => WakeAt <= now && (Lease is null || Lease.Until <= now);
}
