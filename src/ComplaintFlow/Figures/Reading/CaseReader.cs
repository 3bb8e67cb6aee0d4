using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Figures.Counting;

namespace ComplaintFlow.Figures.Reading;

/// <summary>Reads one journal from its beginning, and collects the facts that figures need.</summary>
internal sealed class CaseReader(FigurePeriod period)
{
    /// <summary>The trigger by which a simple matter skips the investigation.</summary>
    private const string FastTrack = "FastTrack";

    private readonly CaseFacts _facts = new();
    private readonly List<ScheduleItem> _endedItems = [];
    private Complaint? _complaint;

    public void Next(HistoryEntry entry)
    {
        string? outcome = null;
        bool hasEnded = false;
        foreach (ComplaintEvent happened in entry.Events)
        {
            if (_complaint is { } before)
                Note(happened, before, entry.At);
            if (happened is OutcomeGiven given)
                outcome = given.Outcome;
            hasEnded |= happened is OutcomeGiven or StateEntered { Ends: true };
            _facts.Pauses.Note(happened);
            _complaint = Evolution.Evolve(_complaint, happened);
        }
        if (hasEnded && _complaint is { } closed)
            _facts.Closings.Add(new Closing(entry.At, outcome, closed));
        if (entry.At < period.Until)
            _facts.AtEnd = _complaint;
    }

    /// <summary>The facts, or null if the complaint was recorded after the instant of observation.</summary>
    public CaseFacts? End()
    {
        if (_complaint is null)
            return null;
        _facts.Complaint = _complaint;
        _facts.Promises.AddRange(
            _endedItems.Concat(_complaint.Resolution?.Execution ?? []).Select(item => new Promise(item.DueAt, item.DoneAt)));
        _facts.Promises.AddRange(_complaint.Commitments.Select(made => new Promise(made.DueAt, made.KeptAt)));
        return _facts;
    }

    private void Note(ComplaintEvent happened, Complaint before, DateTimeOffset at)
    {
        switch (happened)
        {
            case RoundBegan round:
                EndItems(before, at, keepDone: true);
                _facts.FurtherRounds.Add(at);
                if (round.Reopened)
                    _facts.Reopenings.Add(at);
                break;
            case Settled:
                EndItems(before, at, keepDone: true);
                break;
            case SettlementFailed:
                EndItems(before, at, keepDone: false);
                break;
            case StateEntered entered when Names.Same(entered.Trigger, FastTrack):
                _facts.WasFastTracked = true;
                break;
            case Classified { TierRaised: true }:
                _facts.TierRaises.Add(at);
                break;
            case MessageExchanged { FromComplainant: true } or InformationRequested or CounterOffered:
                _facts.FurtherContacts.Add(at);
                break;
            case ComplaintAccepted:
                _facts.Acceptances.Add(at);
                break;
            case ComplaintRejected:
                _facts.Rejections.Add(at);
                break;
            case RejectionAppealed:
                _facts.Appeals.Add(at);
                _facts.FurtherContacts.Add(at);
                break;
            case Escalated:
                _facts.Escalations.Add(at);
                break;
            case Assigned assigned when before.Department is not null && !Names.Same(before.Department, assigned.Department):
                _facts.Transfers.Add(at);
                break;
            case MediationStarted or ProceedingsCommenced:
                _facts.Referrals.Add(at);
                break;
            case MeasureStarted:
                _facts.Measures.Add(at);
                break;
            case SurveyAnswered answered:
                _facts.Surveys.Add(answered.Survey);
                break;
            case MilestoneReached reached when Names.Same(reached.Name, Milestones.ExecutionCompleted):
                _facts.Executions.Add(reached.At);
                break;
            case MilestoneReached reached when Names.Same(reached.Name, Milestones.FollowedUp):
                _facts.FollowUps.Add(reached.At);
                break;
        }
    }

    /// <summary>
    /// Ends the parts of a settlement with it: what was done and what is late stays. What was not due yet is no longer due.
    /// </summary>
    private void EndItems(Complaint before, DateTimeOffset at, bool keepDone)
    {
        foreach (ScheduleItem item in before.Resolution?.Execution ?? [])
        {
            if (item.DoneAt is not null ? keepDone : item.DueAt < at)
                _endedItems.Add(item);
        }
    }
}
