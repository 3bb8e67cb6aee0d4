using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Handling.Replay;

/// <summary>
/// Replays past complaints under rules, with the same decisions as the live service. Time is driven by the history. Nothing is
/// stored or sent.
/// </summary>
/// <param name="rules">The rules to try.</param>
/// <remarks>
/// Roles and required fields are not enforced, and named predicates count as true. All members are safe to call from any thread.
/// </remarks>
public sealed class HistoryReplay(RuleBook rules)
{
    private static readonly Actor Player = Actor.Of("replay");

    /// <summary>Replays one complaint.</summary>
    /// <param name="history">The complaint.</param>
    /// <param name="asOf">The instant up to which clocks run on after the last event. Null stops at the last event.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="history"/> is null.</exception>
    /// <exception cref="ArgumentException">The case has no instant of receipt.</exception>
    public ReplayedCase Run(HistoricalCase history, DateTimeOffset? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Intake.ReceivedAt is not { } received)
            throw new ArgumentException("A case of the past has an instant of receipt.", nameof(history));

        Decision decision = Decider.Receive(
            history.Intake, Player, At(received) with { NewId = ComplaintId.New(received), NewNumber = history.Id }, rules);
        if (decision.Complaint is not { } complaint)
            return new ReplayedCase(null, 0, decision.Refusals);

        int applied = 0;
        var refusals = new List<Refusal>();
        foreach (HistoricalEvent happened in history.Events.OrderBy(one => one.At))
        {
            decision = Play(complaint, happened);
            while (decision.IsBehind && Wake(complaint, happened.At) is { Entry: not null, Complaint: { } woken })
                decision = Play(complaint = woken, happened);
            applied += decision.Refusals.Count == 0 ? 1 : 0;
            refusals.AddRange(decision.Refusals.Take(1));
            complaint = decision.Complaint!;
        }
        if (asOf is { } end)
        {
            do
                complaint = (decision = Wake(complaint, end)).Complaint!;
            while (decision is { Entry: not null, IsBehind: true });
        }
        return new ReplayedCase(complaint, applied, refusals);
    }

    private Decision Play(Complaint complaint, HistoricalEvent happened) => happened.IsTrigger
        ? Decider.Act(complaint, new CustomAction(happened.Name), Player, At(happened.At), rules, rules.Workflow)
        : Decider.Record(complaint, happened.Name, At(happened.At), rules, rules.Workflow);

    private Decision Wake(Complaint complaint, DateTimeOffset at) => Decider.Wake(complaint, At(at), rules, rules.Workflow);

    private static Facts At(DateTimeOffset at) =>
        new() { Now = Instant.TruncateToMicroseconds(at), Predicates = NamedPredicates.AssumeTrue, EnforcesRolesAndFields = false };
}
