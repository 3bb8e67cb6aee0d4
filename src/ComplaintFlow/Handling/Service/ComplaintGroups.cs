using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>Manages groups of complaints. Thread-safe.</summary>
internal sealed class ComplaintGroups(IComplaintStore store, ComplaintReader reader, DecisionRunner runner, TimeProvider time)
{
    private const int MaxTold = 10_000;

    /// <summary>Gets the complaints of a group, the latest to join first.</summary>
    public async ValueTask<ComplaintGroup> GetAsync(string tenant, string group, int max, CancellationToken cancellationToken)
    {
        if (!ShapeCheck.IsUsable(group))
            return new ComplaintGroup([], []);
        var query = new SignalQuery(
            tenant, CommitSignals.GroupKind, [group], DateTimeOffset.UnixEpoch,
            Instant.Now(time).AddDays(1), max);
        var members = new List<Complaint>();
        var unreadable = new List<UnreadableComplaint>();
        foreach (FoundSignal signal in await store.FindSignalsAsync(query, cancellationToken).ConfigureAwait(false))
        {
            // A complaint that has moved to another group since is no longer a member.
            try
            {
                var key = new ComplaintKey(tenant, signal.Complaint);
                if (await reader.FindAsync(key, cancellationToken).ConfigureAwait(false) is { } complaint
                    && complaint.Groups.Any(member => member.Group == group))
                    members.Add(complaint);
            }
            catch (UnreadableComplaintException error)
            {
                unreadable.Add(new UnreadableComplaint(signal.Complaint, $"{signal.Complaint}", error.Refusal.Code));
            }
        }
        return new ComplaintGroup(members, unreadable);
    }

    /// <summary>Adds a complaint to a group, unless it is a member already.</summary>
    /// <returns>The first complaint of its current group, which may be one with which this group is to be merged; null if the
    /// complaint no longer counts.</returns>
    /// <exception cref="InvalidOperationException">It could not be done now and must be tried again.</exception>
    public async ValueTask<ComplaintId?> JoinAsync(ComplaintKey key, GroupMembership group, CancellationToken cancellationToken)
    {
        Decision? decision = await runner.ApplyAsync(
            key, (complaint, facts, book, workflow) => Decider.Join(complaint, group, facts, book, workflow),
            cancellationToken).ConfigureAwait(false);
        return decision is { Entry: null, Complaint: { } present } ? present.MembershipOf(group.Detector, group.Trait)?.First : group.First;
    }

    /// <summary>Tells the other complaints of its groups that a measure began on a complaint. A drill is in no group.</summary>
    /// <exception cref="InvalidOperationException">It could not be done now and must be tried again.</exception>
    public async ValueTask TellMeasureAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        foreach (GroupMembership group in (await reader.FindAsync(key, cancellationToken).ConfigureAwait(false))?.Groups ?? [])
        {
            ComplaintGroup all = await GetAsync(key.Tenant, group.Group, MaxTold, cancellationToken).ConfigureAwait(false);
            foreach (Complaint member in all.Complaints)
            {
                if (member.Id != key.Id)
                    await LearnMeasureAsync(key with { Id = member.Id }, key.Id, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Records on a complaint that a measure began on another one of its group, unless it is recorded already.</summary>
    /// <exception cref="InvalidOperationException">It could not be done now and must be tried again.</exception>
    public async ValueTask LearnMeasureAsync(ComplaintKey key, ComplaintId from, CancellationToken cancellationToken) =>
        await runner.ApplyAsync(
            key, (complaint, facts, book, workflow) => Decider.LearnMeasure(complaint, from, facts, book, workflow),
            cancellationToken).ConfigureAwait(false);
}
