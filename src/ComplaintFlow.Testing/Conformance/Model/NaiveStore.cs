using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Model;

/// <summary>Implements the rules of a store as plainly as possible: lists that are searched from end to end.</summary>
internal sealed class NaiveStore
{
    private readonly Dictionary<ComplaintKey, NaiveComplaint> _complaints = [];
    private readonly HashSet<UniqueKey> _uniqueKeys = [];
    private readonly List<NaiveMessage> _messages = [];

    public IEnumerable<NaiveComplaint> Complaints => _complaints.Values;

    public IEnumerable<string> DeadIds(string tenant) =>
        _messages.Where(message => message.DiedAt is not null && message.Message.Key.Tenant == tenant)
            .OrderBy(message => message.DiedAt).Select(message => message.Message.Id);

    public NaiveComplaint? Find(ComplaintKey key) => _complaints.GetValueOrDefault(key);

    public CommitResult Commit(ComplaintCommit commit)
    {
        NaiveComplaint? complaint = Find(commit.Key);
        if ((complaint?.Last.Entry.Version ?? 0) != commit.ExpectedVersion)
            return new(CommitStatus.VersionConflict);
        if (commit.UniqueKeys.FirstOrDefault(_uniqueKeys.Contains) is { } duplicate)
            return new(CommitStatus.DuplicateKey, duplicate);
        if (complaint is null)
            _complaints.Add(commit.Key, complaint = new NaiveComplaint(commit));
        else
            complaint.Commits.Add(commit);
        (complaint.WakeAt, complaint.Lease, complaint.Attempts, complaint.Parked) = (commit.WakeAt, null, 0, null);
        _uniqueKeys.UnionWith(commit.UniqueKeys);
        _messages.AddRange(commit.Messages.Select(message => new NaiveMessage(message)));
        return new(CommitStatus.Committed);
    }

    /// <summary>
    /// Does what a move to another store does: it frees what workers hold, and messages go on complaint by complaint.
    /// </summary>
    public void Move()
    {
        NaiveMessage[] moved = [
            .. _messages.OrderBy(message => message.Message.Key.Tenant, StringComparer.Ordinal).ThenBy(message => message.Message.Key.Id)];
        _messages.Clear();
        _messages.AddRange(moved);
        foreach (NaiveComplaint complaint in Complaints)
            complaint.Lease = null;
        foreach (NaiveMessage message in _messages)
        {
            message.Lease = null;
            message.IsInLane = message.Message.IsOrdered && (message.DiedAt is null || message.Message.BlocksWhenDead);
        }
    }

    public List<NaiveComplaint> Due(DateTimeOffset now) =>
        [.. Complaints.Where(complaint => complaint.IsDue(now)).OrderBy(complaint => complaint.WakeAt)];

    public void Settle(DueOutcome outcome)
    {
        NaiveComplaint complaint = Find(outcome.Lease.Key)!;
        if (complaint.Lease != outcome.Lease)
            return;
        if (outcome.Disposition == LeaseDisposition.Dead)
            complaint.Parked = new ParkedComplaint(outcome.Lease.Key, complaint.WakeAt!.Value, complaint.Attempts, outcome.Reason);
        else if (outcome.Disposition == LeaseDisposition.Returned)
            complaint.Attempts--;
        (complaint.Lease, complaint.WakeAt) =
            (null, outcome.Disposition is LeaseDisposition.Later or LeaseDisposition.Returned ? outcome.At : null);
    }

    public IEnumerable<ParkedComplaint> Parked(string tenant) =>
        Complaints.Select(complaint => complaint.Parked).OfType<ParkedComplaint>().Where(parked => parked.Key.Tenant == tenant)
            .OrderBy(parked => parked.WakeAt).ThenBy(parked => parked.Key.Id);

    public int Resume(IReadOnlyList<ComplaintKey> keys)
    {
        NaiveComplaint[] parked = [.. Complaints.Where(complaint => complaint.Parked is not null && keys.Contains(complaint.Last.Key))];
        foreach (NaiveComplaint complaint in parked)
            (complaint.WakeAt, complaint.Parked) = (complaint.Parked!.WakeAt, null);
        return parked.Length;
    }

    public List<NaiveMessage> DueMessages(DateTimeOffset now, string channel) =>
    [
        .. _messages.Where(message => message.Message.Channel == channel && message.IsDue(now) && IsHead(message))
            .OrderBy(message => message.DueAt),
    ];

    public void Settle(MessageOutcome outcome)
    {
        NaiveMessage? message = _messages.Find(message => message.Lease is not null && message.Lease == outcome.Lease);
        if (message is null)
            return;
        message.Lease = null;
        if (outcome.Disposition == LeaseDisposition.Done)
            _messages.Remove(message);
        else if (outcome.Disposition is LeaseDisposition.Later or LeaseDisposition.Returned)
            (message.DueAt, message.Attempts) =
                (outcome.At!.Value, message.Attempts - (outcome.Disposition == LeaseDisposition.Returned ? 1 : 0));
        else
            (message.DiedAt, message.IsInLane) = (outcome.At, message.IsInLane && message.Message.BlocksWhenDead);
        foreach (OutgoingMessage successor in outcome.Successors.Where(
            successor => !_messages.Any(other => other.Message.Key.Tenant == successor.Key.Tenant && other.Message.Id == successor.Id)))
            _messages.Add(new NaiveMessage(successor));
    }

    public Backlog DueBacklog(DateTimeOffset now) =>
        new(Complaints.Where(complaint => complaint.WakeAt <= now)
            .Min(complaint => complaint.WakeAt), Complaints.Count(complaint => complaint.Parked is not null));

    public Backlog Backlog(DateTimeOffset now) => new(
        _messages.Where(message => message.DiedAt is null && message.DueAt <= now && IsHead(message))
            .Min(message => (DateTimeOffset?)message.DueAt),
        _messages.Count(message => message.DiedAt is not null));

    public int Resend(string tenant, IReadOnlyList<string> ids, DateTimeOffset now)
    {
        List<NaiveMessage> dead = _messages.FindAll(
            message => message.DiedAt is not null && message.Message.Key.Tenant == tenant
                && ids.Contains(message.Message.Id, StringComparer.Ordinal));
        dead.ForEach(message => (message.DiedAt, message.DueAt, message.Attempts) = (null, now, 0));
        return dead.Count;
    }

    public IEnumerable<ComplaintSummary> Query(ComplaintQuery query)
    {
        IEnumerable<ComplaintSummary> rows = Complaints.Select(complaint => complaint.Last.Summary)
            .Where(row =>
                row.Key.Tenant == query.Tenant && (query.IsOpen is null || row.IsOpen == query.IsOpen)
                && (query.DueBefore is null || row.NextDueAt < query.DueBefore)
                && (query.ActiveFrom is not { } from || row.ActiveUntil is not { } until || until >= from)
                && query.SearchKeys.All(keys => keys.Any(Find(row.Key)!.SearchKeys.Contains)));
        return query.Order == ComplaintOrder.NewestFirst
            ? rows.OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Key.Id)
            : rows.OrderByDescending(row => row.TierRank).ThenByDescending(row => row.Priority ?? Priority.Normal)
            .ThenBy(row => row.NextDueAt is null).ThenBy(row => row.NextDueAt).ThenBy(row => row.ReceivedAt).ThenBy(row => row.Key.Id);
    }

    private bool IsHead(NaiveMessage message) => !message.IsInLane || _messages.First(other => other.IsInLane
        && (other.Message.Key, other.Message.Kind, other.Message.Channel, other.Message.Endpoint)
            == (message.Message.Key, message.Message.Kind, message.Message.Channel, message.Message.Endpoint)) == message;
}
