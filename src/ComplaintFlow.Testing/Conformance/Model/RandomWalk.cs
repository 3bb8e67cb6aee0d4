using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Model;

/// <summary>Takes the same steps on a store and on the naive one, and compares every answer.</summary>
internal sealed class RandomWalk(StoreUnderTest store)
{
    private static readonly string[] Holders = ["a", "b", "c"];
    private static readonly string[] Tenants = [ComplaintKey.DefaultTenant, "other", "third"];
    private static readonly string[] SearchKeys = ["x", "y", "z"];
    private static readonly MessageKind[] Kinds =
        [MessageKind.Notice, MessageKind.Integration, MessageKind.Internal, MessageKind.Event];
    private static readonly string[] Channels = ["", "", "", "mail", "hook"];
    private readonly NaiveStore _naive = new();
    private readonly List<ComplaintLease> _leases = [];
    private readonly List<MessageLease> _messageLeases = [];
    private StoreUnderTest _store = store;
    private DateTimeOffset _now = Commits.Start;
    private int _ids;

    public async Task TakeAsync(Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Advance:
                _now += TimeSpan.FromMinutes(step.A);
                break;
            case StepKind.LeaseDue:
                await LeaseDueAsync(Request(step));
                break;
            case StepKind.SettleDue when _leases.Count > 0:
                var due = new DueOutcome(
                    _leases[^(1 + (step.A % _leases.Count))], (LeaseDisposition)(step.B % 4), Minutes(step.C), "Reason");
                _naive.Settle(due);
                await _store.Alarms.SettleDueAsync([due], CancellationToken.None);
                break;
            case StepKind.LeaseMessages:
                await LeaseMessagesAsync(Request(step) with { Channel = Channels[step.C % Channels.Length] });
                break;
            case StepKind.SettleMessage when _messageLeases.Count > 0:
                var message = new MessageOutcome(
                    _messageLeases[^(1 + (step.A % _messageLeases.Count))], (LeaseDisposition)(step.B % 4), Minutes(step.C)
                        .AddTicks(10 * ++_ids), "Reason");
                message = message with { Successors = Successors(message, step) };
                _naive.Settle(message);
                await _store.Outbox.SettleAsync([message], CancellationToken.None);
                break;
            case StepKind.Resend:
                string tenant = Tenants[step.C % 3];
                string[] ids = [.. Tenants.SelectMany(_naive.DeadIds).Take(1 + (step.A % 3)), "unknown"];
                (await _store.Outbox.ResendAsync(tenant, ids, Minutes(step.B), CancellationToken.None)).MustBe(
                    _naive.Resend(tenant, ids, Minutes(step.B)));
                break;
            case StepKind.Resume:
                ComplaintKey[] keys = [Key(step.A % 5), Key(step.B % 5)];
                (await _store.Alarms.ResumeAsync(keys, CancellationToken.None)).MustBe(_naive.Resume(keys));
                break;
            case StepKind.Backlog:
                await BacklogAsync();
                break;
            case StepKind.Query:
                await QueryAsync(step, Tenants[(step.A + step.B) % 3]);
                break;
            case StepKind.CommitFresh or StepKind.CommitStale or StepKind.CommitDuplicate:
                ComplaintCommit commit = Commit(step);
                (await _store.CommitAsync(commit)).MustBe(_naive.Commit(commit));
                break;
        }
    }

    /// <summary>Goes on in another store, into which everything is copied.</summary>
    public async Task MoveAsync(StoreUnderTest other)
    {
        await _store.CopyAsync(other);
        _store = other;
        _naive.Move();
    }

    /// <summary>Compares the final state at the end of the walk.</summary>
    public async Task ArriveAsync()
    {
        foreach (NaiveComplaint complaint in _naive.Complaints)
        {
            StoredComplaint found = (await _store.Complaints.FindAsync(complaint.Last.Key, CancellationToken.None))!;
            (found.Version, found.Snapshot.Text()).MustBe((complaint.Last.Entry.Version, complaint.Last.Snapshot.Text()));
            (await _store.JournalAsync(complaint.Last.Key)).Select(entry => entry.Content.Text())
                .MustEqual(complaint.Commits.Select(commit => commit.Entry.Content.Text()));
        }
        foreach (string tenant in Tenants)
        {
            (await _store.ParkedAsync(tenant)).MustEqual(_naive.Parked(tenant));
            (await _store.DeadLettersAsync(tenant)).Select(dead => dead.Message.Id).MustEqual(_naive.DeadIds(tenant));
            await QueryAsync(new Step(StepKind.Query, 0, 0, 0), tenant);
            await QueryAsync(new Step(StepKind.Query, 1, 0, 0), tenant);
        }
        await BacklogAsync();
        _now += TimeSpan.FromDays(1);
        var everything = new LeaseRequest(_now, "end", Commits.LeaseTime, 1000) { Tenants = Tenants };
        await LeaseDueAsync(everything);
        foreach (string channel in Channels.Distinct(StringComparer.Ordinal))
            await LeaseMessagesAsync(everything with { Channel = channel });
    }

    private ComplaintCommit Commit(Step step)
    {
        ComplaintKey key = Key(step.A % 5);
        NaiveComplaint? complaint = _naive.Find(key);
        ComplaintCommit commit = complaint is null ? Commits.New(key) : complaint.Last.Next($"{++_ids}");
        if (step.Kind == StepKind.CommitStale && complaint is not null)
            commit = complaint.Commits[step.B % complaint.Commits.Count] with { UniqueKeys = [] };
        string value = step.Kind == StepKind.CommitDuplicate ? $"{step.C % 3}" : $"fresh {++_ids}";
        commit = commit.Claiming((UniqueKeyKind)(step.B % 3), value).Waking(step.C % 4 == 0 ? null : Minutes(step.C - 5))
            .Listed(row =>
                row with
                {
                    TierRank = step.B % 3, IsOpen = step.C != 1,
                    Priority = (step.A + step.C) % 5 == 4 ? null : (Priority)((step.A + step.C) % 5),
                    NextDueAt = step.C % 3 == 0 ? null
                        : Minutes(step.C % 5), ReceivedAt = Commits.Start.AddMinutes(step.A % 3),
                    ActiveUntil = step.B % 3 == 0 ? null : Minutes(step.B % 4),
                });
        if (step.B % 4 != 0)
            commit = commit.Searched([.. SearchKeys.Where((_, i) => (((step.A + step.C) >> i) & 1) == 1)]);
        for (int i = 0; i < step.B % 3; i++)
            commit = commit.Sending($"m{++_ids}", Kinds[(step.C + i) % Kinds.Length], _now.AddMinutes(step.A - 8) - Commits.Start);
        return commit;
    }

    /// <summary>
    /// Makes deliveries and events to a few endpoints, so that lanes fill, and now and then one that is there already.
    /// </summary>
    private OutgoingMessage[] Successors(MessageOutcome outcome, Step step)
    {
        if (outcome.Disposition is LeaseDisposition.Later or LeaseDisposition.Returned)
            return [];
        ComplaintKey key = outcome.Lease.Message.Key;
        return [
            .. Enumerable.Range(0, step.C % 4).Select(i => Commits.Delivery(
                key, step.B % 5 == 0 ? $"s{i}" : $"s{++_ids}", Channels[3 + ((step.A + i) % 2)], $"e{step.C / 4 % 2}", Minutes(i - 1)) with
            {
                Kind = step.A % 3 == 0 ? MessageKind.Event : MessageKind.Delivery,
            })];
    }

    private async Task LeaseDueAsync(LeaseRequest request)
    {
        List<NaiveComplaint> due = _naive.Due(request.Now);
        IReadOnlyList<ComplaintLease> leases = await _store.Alarms.LeaseDueAsync(request, CancellationToken.None);
        FairShares.Judge(
            request, due.Select(complaint => (complaint.Last.Key.Tenant, complaint.WakeAt!.Value)),
            [.. leases.Select(lease => (lease.Key.Tenant, lease.WakeAt))]);
        foreach (ComplaintLease lease in leases) // equal alarms may come in any order
        {
            NaiveComplaint complaint = due.Single(complaint => complaint.Last.Key == lease.Key);
            due.Remove(complaint);
            complaint.Lease = new ComplaintLease(
                lease.Key, complaint.Last.Entry.Version, complaint.WakeAt!.Value, request.Holder, request.Now
                    + request.Duration, ++complaint.Attempts);
            lease.MustBe(complaint.Lease);
            _leases.Add(lease);
        }
    }

    private async Task LeaseMessagesAsync(LeaseRequest request)
    {
        List<NaiveMessage> due = _naive.DueMessages(request.Now, request.Channel);
        IReadOnlyList<MessageLease> leases = await _store.Outbox.LeaseAsync(request, CancellationToken.None);
        NaiveMessage[] given = [
            .. leases.Select(lease => due.Single(
                message => message.Message.Key.Tenant == lease.Message.Key.Tenant && message.Message.Id == lease.Message.Id))];
        FairShares.Judge(request, due.Select(Place), [.. given.Select(Place)]);
        given.MustEqual(given.OrderBy(due.IndexOf), "messages that are due at once come in the order of their commits");
        foreach (IGrouping<string, NaiveMessage> tenant in given.GroupBy(message => message.Message.Key.Tenant, StringComparer.Ordinal))
            tenant.MustEqual(due.Where(message => message.Message.Key.Tenant == tenant.Key).Take(tenant.Count()));
        foreach ((NaiveMessage message, MessageLease lease) in given.Zip(leases))
        {
            lease.Attempts.MustBe(++message.Attempts);
            message.Lease = lease;
            _messageLeases.Add(lease);
        }

        static (string Tenant, DateTimeOffset At) Place(NaiveMessage message) => (message.Message.Key.Tenant, message.DueAt);
    }

    private async Task BacklogAsync()
    {
        (await _store.DueBacklogAsync(_now)).MustBe(_naive.DueBacklog(_now));
        (await _store.BacklogAsync(_now)).MustBe(_naive.Backlog(_now));
    }

    private async Task QueryAsync(Step step, string tenant)
    {
        var query = new ComplaintQuery
        {
            Tenant = tenant, Order = (ComplaintOrder)(step.A % 2), PageSize = 1 + (step.B % 3), IsOpen = step.C % 2 == 0 ? null
                : true, DueBefore = step.C % 3 == 0 ? null : Minutes(step.B % 5),
            ActiveFrom = (step.A + step.B) % 3 == 0 ? null : Minutes((step.B % 5) - 4),
            SearchKeys = step.B % 3 == 0 ? [] : [[SearchKeys[step.A % 3], SearchKeys[step.C % 3]], [SearchKeys[step.B % 2]]],
        };
        (await _store.PagesAsync(query)).SelectMany(page => page.Items).MustEqual(_naive.Query(query));
    }

    /// <summary>Creates a request for some of the tenants, whose worker's clock differs by up to two minutes.</summary>
    private LeaseRequest Request(Step step) =>
        new(_now.AddMinutes((step.C % 5) - 2), Holders[step.A % 3], TimeSpan.FromMinutes(1 + step.B), 1 + (step.A % 4))
        {
            Tenants = [.. Tenants.Where((_, i) => (((1 + (step.C % 7)) >> i) & 1) == 1)],
        };

    /// <summary>The key of one of a few complaints, most of which are in one tenant.</summary>
    private static ComplaintKey Key(int number) => Commits.Key(number, Tenants[Math.Max(0, number - 2)]);

    private DateTimeOffset Minutes(int minutes) => _now.AddMinutes(minutes);
}
