using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>Complaints that belong together. Thread-safe.</summary>
internal sealed class ComplaintGroups(IComplaintStore store, ComplaintReader reader, DecisionRunner runner, TimeProvider time)
{
    private const int MaxTold = 10_000;

    /// <summary>The complaints of a group, those first that joined last.</summary>
    public async ValueTask<ComplaintGroup> GetAsync(string group, int max, CancellationToken cancellationToken)
    {
        if (!ShapeCheck.IsUsable(group))
            return new ComplaintGroup([], []);
        var query = new SignalQuery(
            ComplaintKey.DefaultTenant, CommitSignals.GroupKind, [group], DateTimeOffset.UnixEpoch,
            Instant.TruncateToMicroseconds(time.GetUtcNow()).AddDays(1), max);
        var members = new List<Complaint>();
        var unreadable = new List<UnreadableComplaint>();
        foreach (FoundSignal signal in await store.FindSignalsAsync(query, cancellationToken).ConfigureAwait(false))
        {
            // One that has gone over to another group since is no longer a member.
            try
            {
                if (await reader.GetAsync(signal.Complaint, cancellationToken).ConfigureAwait(false) is { } complaint
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

    /// <summary>Takes a complaint into a group, unless it is in it already.</summary>
    /// <returns>
    /// The first complaint of the group that it is in now, which may be one that this group is to be merged with; null if it no
    /// longer counts.
    /// </returns>
    /// <exception cref="InvalidOperationException">It could not be done now; it is to be tried again.</exception>
    public async ValueTask<ComplaintId?> JoinAsync(ComplaintKey key, GroupMembership group, CancellationToken cancellationToken)
    {
        Decision? decision = await runner.ApplyAsync(
            key, (complaint, facts, book, workflow) => Decider.Join(complaint, group, facts, book, workflow),
            cancellationToken).ConfigureAwait(false);
        return decision is { Entry: null, Complaint: { } present } ? present.MembershipOf(group.Detector, group.Trait)?.First : group.First;
    }

    /// <summary>Tells the other complaints of its groups that a measure began on a complaint. An exercise is in no group.</summary>
    /// <exception cref="InvalidOperationException">It could not be done now; it is to be tried again.</exception>
    public async ValueTask TellMeasureAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        foreach (GroupMembership group in (await reader.FindAsync(key, cancellationToken).ConfigureAwait(false))?.Groups ?? [])
        {
            foreach (Complaint member in (await GetAsync(group.Group, MaxTold, cancellationToken).ConfigureAwait(false)).Complaints)
            {
                if (member.Id != key.Id)
                    await LearnMeasureAsync(key with { Id = member.Id }, key.Id, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Notes on a complaint that a measure began on another one of its group, unless it is noted.</summary>
    /// <exception cref="InvalidOperationException">It could not be done now; it is to be tried again.</exception>
    public async ValueTask LearnMeasureAsync(ComplaintKey key, ComplaintId from, CancellationToken cancellationToken) =>
        await runner.ApplyAsync(
            key, (complaint, facts, book, workflow) => Decider.LearnMeasure(complaint, from, facts, book, workflow),
            cancellationToken).ConfigureAwait(false);
}
