using ComplaintFlow.Storage;

namespace CustomStore;

internal sealed partial class FileStore
{
    public async ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        CallShape.Check(request);
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        CaseFile[] due = [.. _folder.All().Where(file => file.Alarm?.IsFree(request.Now) == true).OrderBy(file => file.Alarm!.DueAt).Take(request.Max)];
        foreach (CaseFile file in due)
        {
            file.Alarm!.Take(request);
            _folder.Write(file);
        }
        return [.. due.Select(file => new ComplaintLease(file.Key, file.Journal.Count, file.Alarm!.DueAt, request.Holder, file.Alarm.Until, file.Alarm.Tries))];
    }

    public async ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken)
    {
        CallShape.Check(outcomes);
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        foreach ((ComplaintLease lease, Settlement settlement, DateTimeOffset? at, string? reason) in outcomes)
        {
            // A commit since has made the alarm another one, whatever it looks like.
            if (_folder.Find(lease.Key) is not { Alarm: { } alarm } file || file.Journal.Count != lease.Version || !alarm.IsHeldBy(lease.Holder, lease.Until, lease.Tries))
                continue;
            if (settlement == Settlement.Done)
                file.Alarm = null;
            else if (settlement == Settlement.Later)
                alarm.PutOff(at!.Value);
            else
                alarm.GiveUp(at, reason);
            _folder.Write(file);
        }
    }

    public async ValueTask<IReadOnlyList<ParkedComplaint>> ParkedAsync(string tenant, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        return [.. _folder.All().Where(file => file.Key.Tenant == tenant && file.Alarm is { Dead: true })
            .Select(file => new ParkedComplaint(file.Key, file.Alarm!.DueAt, file.Alarm.Tries, file.Alarm.Reason))
            .OrderBy(parked => parked.WakeAt).ThenBy(parked => parked.Key.Id).Take(max)];
    }

    public async ValueTask<int> ResumeAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken)
    {
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        CaseFile[] parked = [.. keys.Distinct().Select(_folder.Find).OfType<CaseFile>().Where(file => file.Alarm is { Dead: true })];
        foreach (CaseFile file in parked)
        {
            file.Alarm!.Revive(file.Alarm.DueAt);
            _folder.Write(file);
        }
        return parked.Length;
    }

    public async ValueTask<Backlog> DueBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        return Backlog(_folder.All().Select(file => file.Alarm).OfType<Work>().ToArray(), alarm => alarm.IsDue(now));
    }

    public async ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        CallShape.Check(request);
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        var due = _folder.All().SelectMany(file => file.Heads().Where(letter => letter.Work.IsFree(request.Now)).Select(letter => (File: file, Letter: letter)))
            .OrderBy(one => one.Letter.Work.DueAt).ThenBy(one => one.Letter.Sequence).Take(request.Max).ToArray();
        Array.ForEach(due, one => one.Letter.Work.Take(request));
        foreach (CaseFile file in due.Select(one => one.File).Distinct())
            _folder.Write(file);
        return [.. due.Select(one => new MessageLease(one.Letter.Message, request.Holder, one.Letter.Work.Until, one.Letter.Work.Tries))];
    }

    public async ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken)
    {
        CallShape.Check(outcomes);
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        foreach ((MessageLease lease, Settlement settlement, DateTimeOffset? at, string? reason) in outcomes)
        {
            if (_folder.Find(lease.Message.Key) is not { } file
                || file.Letters.Find(letter => letter.Message.Id == lease.Message.Id) is not { } letter || !letter.Work.IsHeldBy(lease.Holder, lease.Until, lease.Tries))
                continue;
            if (settlement == Settlement.Done)
                file.Letters.Remove(letter);
            else if (settlement == Settlement.Later)
                letter.Work.PutOff(at!.Value);
            else
                letter.Work.GiveUp(at, reason);
            _folder.Write(file);
        }
    }

    public async ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(string tenant, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        return [.. _folder.All().Where(file => file.Key.Tenant == tenant).SelectMany(file => file.Letters).Where(letter => letter.Work.Dead)
            .OrderBy(letter => letter.Work.DiedAt).ThenBy(letter => letter.Sequence).Take(max)
            .Select(letter => new DeadLetter(letter.Message, letter.Work.DiedAt!.Value, letter.Work.Tries, letter.Work.Reason))];
    }

    public async ValueTask<int> ResendAsync(string tenant, IReadOnlyList<string> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        int count = 0;
        foreach (CaseFile file in _folder.All().Where(file => file.Key.Tenant == tenant))
        {
            List<Letter> dead = file.Letters.FindAll(letter => letter.Work.Dead && ids.Contains(letter.Message.Id, StringComparer.Ordinal));
            dead.ForEach(letter => letter.Work.Revive(now));
            dead.ForEach(letter => letter.Work.Tries = 0);
            if (dead.Count > 0)
                _folder.Write(file);
            count += dead.Count;
        }
        return count;
    }

    public async ValueTask<Backlog> BacklogAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        CaseFile[] files = [.. _folder.All()];
        return new Backlog(
            Backlog([.. files.SelectMany(file => file.Heads()).Select(letter => letter.Work)], work => work.IsDue(now)).OldestDueAt,
            files.Sum(file => file.Letters.Count(letter => letter.Work.Dead)));
    }

    private static Backlog Backlog(Work[] work, Func<Work, bool> isDue) => new(work.Where(isDue).Min(one => (DateTimeOffset?)one.DueAt), work.Count(one => one.Dead));
}
