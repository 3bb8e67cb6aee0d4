using ComplaintFlow.Storage;

namespace CustomStore;

internal sealed partial class FileStore
{
    public async ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(request);
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        CaseFile[] due = Work.Shares<CaseFile>(
            request, [.. _folder.All().Where(file => file.Alarm?.IsFree(request.Now) == true).OrderBy(file => file.Alarm!.DueAt)],
            file => file.Key);
        foreach (CaseFile file in due)
            Set(file, file.Alarm!.Taken(request));
        return [.. due.Select(
            file => new ComplaintLease(
                file.Key, file.Last.Entry.Version, file.Alarm!.DueAt, request.Holder, file.Alarm.Until, file.Alarm.Attempts))];
    }

    public async ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(outcomes);
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        foreach ((ComplaintLease lease, LeaseDisposition settlement, DateTimeOffset? at, string? reason) in outcomes)
        {
            // A commit since has made the alarm another one, whatever it looks like.
            if (_folder.Find(lease.Key) is { Alarm: { } alarm } file && file.Last.Entry.Version == lease.Version
                && alarm.IsHeldBy(lease.Holder, lease.Until, lease.Attempts))
                Set(file, alarm.Settled(settlement, at, reason));
        }
    }

    public ValueTask<IReadOnlyList<ParkedComplaint>> GetParkedAsync(string tenant, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return _folder.AloneAsync<IReadOnlyList<ParkedComplaint>>(
            () => [.. _folder.All().Where(file => file.Key.Tenant == tenant && file.Alarm is { IsDead: true })
                .Select(file => new ParkedComplaint(file.Key, file.Alarm!.DueAt, file.Alarm.Attempts, file.Alarm.Reason))
                .OrderBy(parked => parked.WakeAt).ThenBy(parked => parked.Key.Id).Take(max)],
            cancellationToken);
    }

    public async ValueTask<int> ResumeAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken)
    {
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        CaseFile[] parked = [.. keys.Distinct().Select(_folder.Find).OfType<CaseFile>().Where(file => file.Alarm is { IsDead: true })];
        foreach (CaseFile file in parked)
            Set(file, file.Alarm!.Revived(file.Alarm.DueAt));
        return parked.Length;
    }

    public ValueTask<IReadOnlyList<StoredAlarm?>> GetAlarmsAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
        _folder.AloneAsync<IReadOnlyList<StoredAlarm?>>(
            () => [.. keys.Select(_folder.Find).Select(file => file?.Alarm is { } alarm
                ? new StoredAlarm(file.Last.Entry.Version, alarm.DueAt, alarm.Attempts, alarm.IsDead)
                : null)],
            cancellationToken);

    public ValueTask<Backlog> GetDueBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _folder.AloneAsync(() => Work.Backlog([.. _folder.All().Select(file => file.Alarm).OfType<Work>()], now), cancellationToken);

    public async ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(request);
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        (CaseFile File, Letter Letter)[] free = Heads()
            .Where(one => one.Letter.Message.Channel == request.Channel && one.Letter.Work.IsFree(request.Now))
            .OrderBy(one => one.Letter.Work.DueAt).ThenBy(one => one.Letter.Sequence).ToArray();
        (CaseFile File, Letter Letter)[] due = Work.Shares(request, free, one => one.File.Key);
        foreach ((CaseFile file, Letter letter) in due)
            Set(file, letter, letter.Work.Taken(request));
        return [.. due.Select(one =>
            new MessageLease(one.Letter.Message, request.Holder, one.Letter.Work.Until, one.Letter.Work.Attempts))];
    }

    public async ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(outcomes);
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        foreach (MessageOutcome outcome in outcomes)
        {
            MessageLease lease = outcome.Lease;
            (CaseFile File, Letter Letter)[] all = Letters(lease.Message.Key.Tenant);
            (CaseFile? file, Letter? letter) = Array.Find(all, one => one.Letter.Message.Id == lease.Message.Id);
            if (file is null || letter is null || !letter.Work.IsHeldBy(lease.Holder, lease.Until, lease.Attempts))
                continue;
            letter.HasLeftLane |= outcome.Disposition == LeaseDisposition.Dead && !letter.Message.BlocksWhenDead;
            Work? rest = letter.Work.Settled(outcome.Disposition, outcome.At, outcome.Reason);
            HashSet<string> taken = [.. all.Where(one => one.Letter != letter || rest is not null).Select(one => one.Letter.Message.Id)];
            long sequence = _folder.All().SelectMany(other => other.Letters).Max(other => other.Sequence);
            foreach (OutgoingMessage successor in outcome.Successors.Where(successor => taken.Add(successor.Id)))
                file.Add(successor, ref sequence);
            Set(file, letter, rest); // in one step with what comes of it
        }
    }

    public ValueTask<IReadOnlyList<DeadLetter>> GetDeadLettersAsync(string tenant, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return _folder.AloneAsync<IReadOnlyList<DeadLetter>>(
            () => [.. Dead(tenant).Select(one => one.Letter).OrderBy(letter => letter.Work.DiedAt).ThenBy(letter => letter.Sequence)
                .Take(max)
                .Select(letter => new DeadLetter(letter.Message, letter.Work.DiedAt!.Value, letter.Work.Attempts, letter.Work.Reason))],
            cancellationToken);
    }

    public async ValueTask<int> ResendAsync(
        string tenant, IReadOnlyList<string> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        (CaseFile File, Letter Letter)[] dead =
            Dead(tenant).Where(one => ids.Contains(one.Letter.Message.Id, StringComparer.Ordinal)).ToArray();
        foreach ((CaseFile file, Letter letter) in dead)
            Set(file, letter, letter.Work.Revived(now) with { Attempts = 0 });
        return dead.Length;
    }

    public ValueTask<Backlog> GetOutboxBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        // What is dead blocks its lane or has left it, so it is a head too.
        _folder.AloneAsync(() => Work.Backlog([.. Heads().Select(one => one.Letter.Work)], now), cancellationToken);

    private IEnumerable<(CaseFile File, Letter Letter)> Dead(string tenant) => Letters(tenant).Where(one => one.Letter.Work.IsDead);

    private (CaseFile File, Letter Letter)[] Letters(string? tenant = null) =>
        [.. _folder.All().Where(file => tenant is null || file.Key.Tenant == tenant)
            .SelectMany(file => file.Letters, (file, letter) => (file, letter))];

    /// <summary>What may be given out: of each lane only the oldest.</summary>
    private IEnumerable<(CaseFile File, Letter Letter)> Heads() => Letters().GroupBy(one => one.Letter.Lane)
        .SelectMany(lane => lane.OrderBy(one => one.Letter.Sequence).Take(lane.Key is null ? int.MaxValue : 1));

    private void Set(CaseFile file, Work? alarm)
    {
        file.Alarm = alarm;
        _folder.Write(file);
    }

    private void Set(CaseFile file, Letter letter, Work? work)
    {
        if (work is null)
            file.Letters.Remove(letter);
        else
            letter.Work = work;
        _folder.Write(file);
    }
}
