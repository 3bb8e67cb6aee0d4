using ComplaintFlow.Complaints;
using ComplaintFlow.Detection;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Detecting;

/// <summary>
/// Represents one run of one detector on the complaints around one complaint. Use it on one thread and discard it afterwards.
/// </summary>
internal sealed class DetectionRun(
    Detector detector, string tenant, ComplaintReader reader, ComplaintGroups groups, IComplaintStore store, SignalMaker signals)
{
    private const int MostLinked = 100;

    private static readonly TimeSpan Smallest = TimeSpan.FromMicroseconds(1);

    private readonly Dictionary<ComplaintId, Complaint?> _loaded = [];
    private readonly Dictionary<ComplaintId, ComplaintId?> _groups = [];

    public async ValueTask AroundAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        Remember(complaint.Id, complaint);
        await BackAsync(complaint, null, cancellationToken).ConfigureAwait(false);
        // The windows of complaints that were received later include this one too, and may have been examined before it was
        // stored.
        foreach (Complaint later in await RelatedAsync(
            complaint, await CandidatesAsync(complaint, Smallest, detector.Window, cancellationToken)
                .ConfigureAwait(false), cancellationToken).ConfigureAwait(false))
            await BackAsync(later, complaint, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Groups the complaints that are related to a complaint and were received in the window that ends with it, if there are
    /// enough.
    /// </summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="earlier">One of those complaints, which may be too far back to be found.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    private async ValueTask BackAsync(Complaint complaint, Complaint? earlier, CancellationToken cancellationToken)
    {
        // A complaint that is withdrawn or merged during the run does not join. Without it, another complaint may be the first,
        // or there may be too few.
        bool isDone = false;
        while (!isDone && _loaded[complaint.Id] is not null)
            isDone = await TryBackAsync(complaint, earlier is null ? null : _loaded[earlier.Id], cancellationToken).ConfigureAwait(false);
    }

    /// <returns>Whether all related complaints have joined, if there are enough.</returns>
    private async ValueTask<bool> TryBackAsync(Complaint complaint, Complaint? earlier, CancellationToken cancellationToken)
    {
        List<Candidate> candidates = await CandidatesAsync(complaint, -detector.Window, TimeSpan.Zero, cancellationToken)
            .ConfigureAwait(false);
        Complaint[] known = earlier is null ? [complaint] : [complaint, earlier];
        candidates.RemoveAll(one => known.Any(other => other.Id == one.Id));
        if (!detector.IsEnough([.. candidates.Select(one => one.Persons), .. known.Select(signals.PersonsOf(detector, tenant))])
            || AreTogether([.. candidates.Select(one => one.Id), .. known.Select(one => one.Id)]))
            return true;
        List<Complaint> related = await RelatedAsync(complaint, candidates, cancellationToken).ConfigureAwait(false);
        Complaint[] members = [.. related.Concat(known).OrderBy(one => one.ReceivedAt).ThenBy(one => one.Id)];
        return !detector.IsEnough([.. members.Select(member => PersonIdentity.Of(member, detector.Region))])
            || await JoinAsync(members, signals.TraitOf(detector, complaint, tenant), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Gets the other complaints that may be related by their signals and were received in a window around the complaint, the
    /// latest first.
    /// </summary>
    private async ValueTask<List<Candidate>> CandidatesAsync(
        Complaint complaint, TimeSpan from, TimeSpan to, CancellationToken cancellationToken)
    {
        if (signals.Make(detector, complaint, tenant) is not { } own)
            return [];
        var query = new SignalQuery(
            tenant, detector.SignalKind, own.Values, complaint.ReceivedAt + from, complaint.ReceivedAt + to, detector.MaxCandidates);
        return
        [
            .. (await store.FindSignalsAsync(query, cancellationToken).ConfigureAwait(false))
                .Where(signal => signal.Complaint != complaint.Id).OrderByDescending(signal => signal.At)
                .DistinctBy(signal => signal.Complaint)
                .Select(signal => (signal.Complaint, Payload: SignalPayload.Read(signal.Payload)))
                .Where(one =>
                    !detector.ComparesTexts
                        || MinHashSketch.Agreement(
                            own.Payload.Sketch.Span, one.Payload.Sketch.Span) >= detector.Similarity - MinHashSketch.Slack)
                .Take(detector.MaxCandidates).Select(one => new Candidate(one.Complaint, one.Payload.Persons)),
        ];
    }

    /// <summary>Gets the candidates that are related to a complaint in their current state.</summary>
    private async ValueTask<List<Complaint>> RelatedAsync(
        Complaint complaint, List<Candidate> candidates, CancellationToken cancellationToken)
    {
        Func<Complaint, bool> isRelated = detector.RelatedTo(complaint);
        var related = new List<Complaint>();
        foreach (Candidate candidate in candidates)
        {
            if (!_loaded.TryGetValue(candidate.Id, out Complaint? other))
                Remember(candidate.Id, other = await FindAsync(candidate.Id, cancellationToken).ConfigureAwait(false));
            if (other is not null && CountedComplaints.Counts(other) && isRelated(other))
                related.Add(other);
        }
        return related;
    }

    /// <summary>Gets a complaint. One that cannot be read belongs to no group until it is repaired; the others go on.</summary>
    private async ValueTask<Complaint?> FindAsync(ComplaintId id, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.FindAsync(new ComplaintKey(tenant, id), cancellationToken).ConfigureAwait(false);
        }
        catch (UnreadableComplaintException)
        {
            return null;
        }
    }

    private async ValueTask<bool> JoinAsync(Complaint[] members, string trait, CancellationToken cancellationToken)
    {
        ComplaintId first = members.Select(member => _groups[member.Id]).Min() ?? members[0].Id;
        for (ComplaintId? lower = first; lower is not null;)
        {
            first = lower.Value;
            lower = null;
            foreach (Complaint member in members.Where(member => _groups[member.Id] != first))
            {
                var group = new GroupMembership
                {
                    Detector = detector.Name, Trait = trait, First = first, JoinedAt = default,
                    OfOnePerson = detector.Kind == DetectorKind.Repeat,
                    Linked = [.. members.Select(one => one.Id).Where(id => id != member.Id).Take(MostLinked)],
                };
                ComplaintId? joined = await groups.JoinAsync(new ComplaintKey(tenant, member.Id), group, cancellationToken)
                    .ConfigureAwait(false);
                if (joined is not { } now)
                {
                    Remember(member.Id, null);
                    return false;
                }
                _groups[member.Id] = now;
                // Another run has found a larger group in the meantime: all complaints go there.
                if (now < first && (lower is null || now < lower))
                    lower = now;
            }
        }
        // A complaint that joins late learns what was begun before.
        foreach (Complaint source in members.Where(member => member.SystemicRisk is { Measure: not null, Result: null }))
        {
            foreach (Complaint member in members.Where(member => member.Id != source.Id))
                await groups.LearnMeasureAsync(new ComplaintKey(tenant, member.Id), source.Id, cancellationToken).ConfigureAwait(false);
        }
        return true;
    }

    /// <summary>
    /// Determines whether all complaints are already known to be in one group, so that comparing them is pointless.
    /// </summary>
    private bool AreTogether(ComplaintId[] all) =>
        _groups.GetValueOrDefault(all[0]) is { } group && Array.TrueForAll(all, one => _groups.GetValueOrDefault(one) == group);

    private void Remember(ComplaintId id, Complaint? complaint)
    {
        _loaded[id] = complaint;
        _groups[id] = complaint?.MembershipOf(detector.Name, signals.TraitOf(detector, complaint, tenant))?.First;
    }

    /// <summary>Represents a complaint that may be related, with the traits that identify its complainant.</summary>
    private sealed record Candidate(ComplaintId Id, ulong[] Persons);
}
