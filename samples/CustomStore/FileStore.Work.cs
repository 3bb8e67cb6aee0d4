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
        (CaseFile File, Letter Letter)[] free = _folder.All()
            .SelectMany(file => file.Heads.Where(letter => letter.Work.IsFree(request.Now)), (file, letter) => (File: file, Letter: letter))
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
        foreach ((MessageLease lease, LeaseDisposition settlement, DateTimeOffset? at, string? reason) in outcomes)
        {
            if (_folder.Find(lease.Message.Key) is { } file
                && file.Letters.Find(letter => letter.Message.Id == lease.Message.Id) is { } letter
                && letter.Work.IsHeldBy(lease.Holder, lease.Until, lease.Attempts))
                Set(file, letter, letter.Work.Settled(settlement, at, reason));
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
        // What is dead blocks its lane, so it is a head too.
        _folder.AloneAsync(
            () => Work.Backlog([.. _folder.All().SelectMany(file => file.Heads).Select(letter => letter.Work)], now), cancellationToken);

    private IEnumerable<(CaseFile File, Letter Letter)> Dead(string tenant) =>
        _folder.All().Where(file => file.Key.Tenant == tenant)
            .SelectMany(file => file.Letters.Where(letter => letter.Work.IsDead), (file, letter) => (file, letter));

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
