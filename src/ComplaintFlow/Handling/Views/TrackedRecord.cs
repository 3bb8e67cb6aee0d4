using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Handling.Views;

/// <summary>
/// Represents what the journal shows to the complainant. Only the events that are listed here are shown: a new kind of event
/// shows nothing until it is added.
/// </summary>
internal sealed class TrackedRecord
{
    private IReadOnlyList<ResolutionOption> _proposed = [];

    public List<TrackedMessage> Messages { get; } = [];

    public List<TrackedEvidence> Evidence { get; } = [];

    /// <summary>The options at the time of the last letter.</summary>
    public IReadOnlyList<ResolutionOption> Offered { get; private set; } = [];

    public static TrackedRecord Of(IReadOnlyList<HistoryEntry> history)
    {
        var record = new TrackedRecord();
        foreach (HistoryEntry entry in history)
        {
            foreach (ComplaintEvent one in entry.Events)
                record.Add(one, entry);
        }
        return record;
    }

    private void Add(ComplaintEvent one, HistoryEntry entry)
    {
        switch (one)
        {
            case MessageExchanged said:
                Messages.Add(new TrackedMessage(entry.At, said.FromComplainant, said.Text, said.Channel));
                break;
            case PreliminaryPlanGiven given:
                Messages.Add(new TrackedMessage(given.Plan.At, IsFromComplainant: false, given.Plan.Text));
                break;
            case ResponseSent sent:
                Messages.Add(new TrackedMessage(sent.Response.SentAt, IsFromComplainant: false, sent.Text, sent.Response.Medium));
                Offered = _proposed;
                break;
            case InformationProvided answered:
                Messages.Add(new TrackedMessage(answered.At, IsFromComplainant: true, answered.Answers));
                break;
            case RejectionAppealed appealed:
                Messages.Add(new TrackedMessage(appealed.At, IsFromComplainant: true, appealed.Grounds));
                break;
            case CounterOffered countered:
                Messages.Add(new TrackedMessage(entry.At, IsFromComplainant: true, countered.Text));
                break;
            case OptionsProposed proposed:
                _proposed = proposed.Options;
                break;
            // Staff who hold the complainant role among others add internal findings.
            case EvidenceAdded { Item: var piece } when entry.Roles is [var only] && Names.Same(only, Roles.Complainant):
                Evidence.Add(new TrackedEvidence(piece.Id, piece.Kind, piece.ObtainedAt, piece.MediaType, piece.Length, piece.Hash));
                break;
        }
    }
}
