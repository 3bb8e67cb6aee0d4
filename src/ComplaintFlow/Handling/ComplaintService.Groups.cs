using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Detecting;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling;

/// <summary>Complaints that belong together.</summary>
internal sealed partial class ComplaintService
{
    private const int MaxTold = 10_000;

    public async ValueTask<ComplaintGroup> GroupAsync(string group, int max = 100, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(group);
        if (!InputCheck.IsUsable(group))
            return new ComplaintGroup([], []);
        var query = new SignalQuery(Tenant, CommitSignals.GroupKind, [group], DateTimeOffset.UnixEpoch, Facts.Now.AddDays(1), max);
        var members = new List<Complaint>();
        var unreadable = new List<UnreadableComplaint>();
        foreach (SeenSignal signal in await store.FindSignalsAsync(query, cancellationToken).ConfigureAwait(false))
        {
            // One that has gone over to another group since is no longer a member.
            try
            {
                if (await GetAsync(signal.Complaint, cancellationToken).ConfigureAwait(false) is { } complaint && complaint.Groups.Any(member => member.Group == group))
                    members.Add(complaint);
            }
            catch (UnreadableComplaintException error)
            {
                unreadable.Add(new UnreadableComplaint(signal.Complaint, $"{signal.Complaint}", error.Refusal.Code));
            }
        }
        return new ComplaintGroup(members, unreadable);
    }

    /// <summary>Takes a complaint into a group, unless it is in it already.</summary>
    /// <returns>The first complaint of the group that it is in now, which may be one that this group is to be merged with; null if it no longer counts.</returns>
    /// <exception cref="InvalidOperationException">It could not be done now; it is to be tried again.</exception>
    internal async ValueTask<ComplaintId?> JoinAsync(ComplaintKey key, GroupMembership group, CancellationToken cancellationToken)
    {
        Decision? decision = await DecideOnAsync(
            key, recent: null, dryRun: false, (complaint, facts, book, workflow) => Decider.Join(complaint, group, facts, book, workflow), cancellationToken).ConfigureAwait(false);
        MustBeDone(decision);
        return decision is { Entry: null, Complaint: { } present } ? present.MembershipOf(group.Detector, group.Trait)?.First : group.First;
    }

    /// <summary>Tells the other complaints of its groups that a measure began on a complaint. An exercise is in no group.</summary>
    internal async ValueTask TellMeasureAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        foreach (GroupMembership group in (await FindAsync(key, cancellationToken).ConfigureAwait(false))?.Groups ?? [])
        {
            foreach (Complaint member in (await GroupAsync(group.Group, MaxTold, cancellationToken).ConfigureAwait(false)).Complaints)
            {
                if (member.Id != key.Id)
                    await LearnMeasureAsync(key with { Id = member.Id }, key.Id, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Notes on a complaint that a measure began on another one of its group, unless it is noted.</summary>
    /// <exception cref="InvalidOperationException">It could not be done now; it is to be tried again.</exception>
    internal ValueTask LearnMeasureAsync(ComplaintKey key, ComplaintId from, CancellationToken cancellationToken) =>
        DoAsync(key, (complaint, facts, book, workflow) => Decider.LearnMeasure(complaint, from, facts, book, workflow), cancellationToken);

    internal async ValueTask<Complaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken) =>
        (await LoadAsync(key, cancellationToken).ConfigureAwait(false))?.Complaint;

    private CommitSignals SignalsOf(Complaint? before, Decision decision, RuleBook book) => CommitSignals.Of(before, decision, book.EarlyWarning, signals, Tenant);
}
