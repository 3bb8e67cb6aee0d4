using System.Globalization;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Model;

/// <summary>
/// Takes random steps in one tenant and writes down every answer. Ids of complaints and messages, unique keys, signals and search keys are
/// the same in every tenant, so that a store that leaves the tenant out of a comparison mixes them up.
/// </summary>
internal sealed class TenantWalk(StoreUnderTest store, string tenant, ulong seed)
{
    private readonly SplitMix64 _dice = new(seed);
    private readonly Dictionary<ComplaintKey, ComplaintCommit> _last = [];
    private readonly List<ComplaintLease> _leases = [];
    private readonly List<MessageLease> _messageLeases = [];
    private readonly List<string> _answers = [];
    private DateTimeOffset _now = Commits.Start;
    private int _ids;

    /// <summary>The answers in the order of the steps.</summary>
    public IReadOnlyList<string> Answers => _answers;

    public async Task StepAsync()
    {
        _now += TimeSpan.FromMinutes(_dice.Throw(4));
        switch (_dice.Throw(12))
        {
            case < 4:
                await CommitAsync();
                break;
            case 4:
                // All of them: those that are due at one instant come in any order.
                ComplaintLease[] due =
                    [.. (await store.LeaseDueAsync(_now, "a", 100, [tenant])).OrderBy(static lease => lease.Key.Id)];
                _leases.AddRange(due);
                AnswerAll("due", due.Select(static lease => $"{lease.Key} {lease.Version} {lease.WakeAt:O} {lease.Attempts}"));
                break;
            case 5 when _leases.Count > 0:
                await store.SettleDueAsync(
                    _leases[_dice.Throw(_leases.Count)], (LeaseDisposition)_dice.Throw(4), _now.AddMinutes(_dice.Throw(9)), "Reason");
                break;
            case 6:
                IReadOnlyList<MessageLease> messages =
                    await store.LeaseMessagesAsync(_now, "a", 100, [tenant], _dice.Throw(2) == 0 ? "" : "mail");
                _messageLeases.AddRange(messages);
                AnswerAll("messages", messages.Select(static lease => $"{lease.Message.Key} {lease.Message.Id} {lease.Attempts}"));
                break;
            case 7 when _messageLeases.Count > 0:
                await SettleMessageAsync(_messageLeases[_dice.Throw(_messageLeases.Count)]);
                break;
            case 8:
                string[] ids = [.. Enumerable.Range(1, Math.Max(1, _ids)).Select(static id => Invariant($"m{id}"))];
                Answer("resent", await store.Outbox.ResendAsync(tenant, ids, _now, CancellationToken.None));
                break;
            case 9:
                Answer("resumed", await store.Alarms.ResumeAsync([Key(), Key()], CancellationToken.None));
                break;
            default:
                await LookAsync();
                break;
        }
    }

    /// <summary>Asks every question that a tenant can ask.</summary>
    public async Task LookAsync()
    {
        ComplaintKey key = Key();
        StoredComplaint? found = await store.Complaints.FindAsync(key, CancellationToken.None);
        Answer("found", found is null ? "nothing" : $"{found.Version} {found.Snapshot.Text()}");
        UniqueKey unique = new(tenant, (UniqueKeyKind)_dice.Throw(3), Invariant($"k{_dice.Throw(6)}"));
        Answer("by key", (await store.Complaints.FindByUniqueKeyAsync(unique, CancellationToken.None))?.Key);
        AnswerAll("journal", (await store.JournalAsync(key)).Select(static entry => entry.Content.Text()));
        var query = new ComplaintQuery { Tenant = tenant, Order = (ComplaintOrder)_dice.Throw(2), PageSize = 2 };
        if (_dice.Throw(2) == 0)
            query = query with { SearchKeys = [[Invariant($"s{_dice.Throw(3)}")]] };
        AnswerAll("list", (await store.PagesAsync(query)).SelectMany(static page => page.Items));
        AnswerAll("count", await store.Complaints.CountAsync(new CountQuery(CountBy.State, query), CancellationToken.None));
        var signals = new SignalQuery(tenant, "kind", ["v0", "v1"], Commits.Start, Commits.Start.AddYears(1), 5);
        AnswerAll("signals", (await store.Complaints.FindSignalsAsync(signals, CancellationToken.None))
            .Select(static signal => $"{signal.Complaint} {signal.Value} {signal.At:O}"));
        AnswerAll("alarms", await store.Alarms.GetAlarmsAsync([Key(), Key()], CancellationToken.None));
        AnswerAll("parked", await store.ParkedAsync(tenant));
        AnswerAll("dead", (await store.DeadLettersAsync(tenant)).Select(static dead => $"{dead.Message.Key} {dead.Message.Id}"));
    }

    private async Task CommitAsync()
    {
        ComplaintKey key = Key();
        ComplaintCommit commit = _last.TryGetValue(key, out ComplaintCommit? last) ? last.Next() : Commits.New(key);
        int state = _dice.Throw(3);
        commit = commit.Claiming((UniqueKeyKind)_dice.Throw(3), Invariant($"k{_dice.Throw(6)}"))
            .Waking(_dice.Throw(4) == 0 ? null : _now.AddMinutes(_dice.Throw(6)))
            .Sending(Invariant($"m{++_ids}"), (MessageKind)_dice.Throw(3), _now - Commits.Start)
            .Giving("kind", Invariant($"v{_dice.Throw(2)}"), _now).Searched(Invariant($"s{_dice.Throw(3)}"))
            .Listed(row => row with { State = Invariant($"State{state}"), ReceivedAt = Commits.Start.AddMinutes(state) });
        CommitResult result = await store.CommitAsync(commit);
        if (result.Status == CommitStatus.Committed)
            _last[key] = commit;
        Answer("commit", result);
    }

    private async Task SettleMessageAsync(MessageLease lease)
    {
        var outcome = new MessageOutcome(lease, (LeaseDisposition)_dice.Throw(4), _now.AddMinutes(_dice.Throw(9)), "Reason");
        if (outcome.Disposition is LeaseDisposition.Done or LeaseDisposition.Dead)
            outcome = outcome with
            {
                Successors = [Commits.Delivery(lease.Message.Key, Invariant($"d{_dice.Throw(9)}"), "mail", "e", _now)],
            };
        await store.Outbox.SettleAsync([outcome], CancellationToken.None);
    }

    private ComplaintKey Key() => Commits.Key(_dice.Throw(4), tenant);

    private void AnswerAll<T>(string question, IEnumerable<T> answers) => Answer(question, string.Join("; ", answers));

    private void Answer(string question, object? answer) => _answers.Add(Invariant($"{question}: {answer}"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
