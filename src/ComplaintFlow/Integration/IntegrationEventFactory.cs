using System.Collections.Frozen;
using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using Types = ComplaintFlow.Integration.IntegrationEventTypes;

namespace ComplaintFlow.Integration;

/// <summary>Creates the integration events of a journal entry. They follow from it alone, so that a repeated commit has the same.</summary>
internal static class IntegrationEventFactory
{
    /// <summary>The milestones that have a type of their own; null for those that something else tells.</summary>
    private static readonly FrozenDictionary<string, string?> OfMilestones = new Dictionary<string, string?>(Names.Comparer)
    {
        [Milestones.Acknowledged] = Types.Acknowledged,
        [Milestones.FirstResponse] = Types.Responded,
        [Milestones.MajorDeclared] = Types.MajorDeclared,
        [Milestones.ExecutionCompleted] = Types.Resolved,
        [Milestones.Received] = null,
        [Milestones.Classified] = null,
        [Milestones.FinalResponseSent] = null,
        [Milestones.Reopened] = null,
    }.ToFrozenDictionary(Names.Comparer);

    /// <summary>Creates the events of all types, in the order in which things happened.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="before">The complaint before the entry; null for a receipt.</param>
    /// <param name="after">The complaint after the entry.</param>
    /// <param name="entry">The entry.</param>
    public static IEnumerable<EventData> Create(string tenant, Complaint? before, Complaint after, HistoryEntry entry)
    {
        var common = new EventData
        {
            Tenant = tenant,
            ComplaintId = after.Id,
            Number = after.Number,
            Version = entry.Version,
            At = entry.At,
            State = after.State,
            Tier = after.Tier,
            Department = after.Department,
            NextDueAt = after.NextDueAt,
        };
        bool isMerged = before?.Links?.Master is not null;
        int number = 0;
        foreach (ComplaintEvent happened in entry.Events)
        {
            if (happened is MergeUndone && !isMerged)
                continue; // it was only proposed
            foreach (EventData data in Of(happened, after, common))
                yield return data with
                {
                    EventId = string.Create(CultureInfo.InvariantCulture, $"{after.Id}-{entry.Version}-e{number++}"),
                };
        }
    }

    private static EventData[] Of(ComplaintEvent happened, Complaint after, EventData common) => happened switch
    {
        Received one => [common with { Type = Types.Received, ReceivedAt = one.ReceivedAt, Origin = one.Origin }],
        Classified one =>
            [common with { Type = Types.Classified, Severity = one.Outcome.Severity, Priority = one.Outcome.Priority }],
        Assigned => [common with { Type = Types.Assigned }],
        ComplaintAccepted => [common with { Type = Types.Accepted }],
        ComplaintRejected => [common with { Type = Types.Rejected }],
        ResponseSent one => [common with { Type = one.Response.IsFinal ? Types.FinalResponseSent : Types.OfferMade }],
        Settled one => [common with { Type = Types.Settled, Agreement = one.Agreement.Kind }],
        OutcomeGiven one => Closed(one.Outcome, common),
        StateEntered { Ends: true } one => [Entered(one, common), .. Closed(null, common)],
        StateEntered one => [Entered(one, common)],
        MilestoneReached one => Reached(one.Name, common),
        RoundBegan { Reopened: true } one => [common with { Type = Types.Reopened, Round = one.Round }],
        Escalated one => [common with { Type = Types.Escalated, EscalationLevel = one.Level }],
        ClockBreached one when !after.Clocks[one.Clock - 1].IsInternal =>
            [common with { Type = Types.PromiseMissed, Target = one.Target, DueAt = one.At }],
        MeasureStarted => [common with { Type = Types.MeasureStarted }],
        MergedInto one => [common with { Type = Types.Merged, Master = one.Master }],
        MergeUndone one => [common with { Type = Types.Unmerged, Master = one.Master }],
        PartSplitOff one => [common with { Type = Types.Split, Part = one.Part }],
        // That several complaints come from one person is nobody's business outside.
        JoinedGroup { Membership: { OfOnePerson: false } group } =>
            [common with { Type = Types.Linked, Detector = group.Detector, First = group.First }],
        ComplaintArchived => [common with { Type = Types.Archived }],
        _ => [],
    };

    private static EventData Entered(StateEntered one, EventData common) => common with
    {
        Type = Types.StateEntered, Region = one.Region, From = one.From, To = one.To, Trigger = one.Trigger,
    };

    private static EventData[] Closed(string? outcome, EventData common)
    {
        EventData closed = common with { Type = Types.Closed, Outcome = outcome };
        return Names.Same(outcome, CloseOutcomes.Withdrawn) ? [common with { Type = Types.Withdrawn }, closed] : [closed];
    }

    private static EventData[] Reached(string milestone, EventData common) => OfMilestones.TryGetValue(milestone, out string? type)
        ? type is null ? [] : [common with { Type = type }]
        : [common with { Type = Types.MilestoneReached, Milestone = milestone }];
}
