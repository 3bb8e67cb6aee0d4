using System.Text.Json;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Notifications;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Telemetry;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Service;

/// <summary>Creates the commit for a decision.</summary>
internal static class CommitFactory
{
    /// <summary>The topic of the message that makes the library look for complaints that belong together.</summary>
    public const string DetectTopic = "Detect";

    public static ComplaintCommit Create(
        Decision decision, Complaint? before, ComplaintKey key, ReadOnlyMemory<byte> chainHead, RuleBook book, CompiledWorkflow workflow,
        CommitSignals signals, IReadOnlyList<UniqueKey> keys, IReadOnlyList<string>? searchKeys = null)
    {
        Complaint complaint = decision.Complaint!;
        HistoryEntry entry = decision.Entry!;
        byte[] content = HistoryCodec.Write(entry);
        return new ComplaintCommit
        {
            Key = key,
            ExpectedVersion = entry.Version - 1,
            Snapshot = SnapshotCodec.Write(complaint),
            Summary = Summary(complaint, key, book, workflow),
            Entry = new JournalEntry(key, entry.Version, entry.At, content, HashChain.Next(chainHead.Span, content)),
            // A drill has no effect outside; its parts are drills too.
            Messages =
            [
                .. complaint.IsDrill ? [] : Outside(decision, complaint, key, signals),
                .. complaint.IsDrill ? [] : EventMessages.Of(key, before, complaint, entry, book.Events),
                .. LinkMessages.Of(key, entry, complaint),
            ],
            UniqueKeys = keys,
            SearchKeys = searchKeys,
            Signals = complaint.IsDrill ? [] : signals.Signals,
            WakeAt = decision.WakeAt,
        };
    }

    private static IEnumerable<OutgoingMessage> Outside(Decision decision, Complaint complaint, ComplaintKey key, CommitSignals signals) =>
    [
        .. decision.Notices.Select((notice, i) => Message(notice, i, complaint, key)),
        .. decision.Effects.Select((effect, i) => Message(effect, decision.Notices.Count + i, complaint, key)),
        .. signals.AskForDetection ? [Detect(decision.Notices.Count + decision.Effects.Count, complaint, key)]
        : Array.Empty<OutgoingMessage>(),
    ];

    private static ComplaintSummary Summary(Complaint complaint, ComplaintKey key, RuleBook book, CompiledWorkflow workflow) => Summary(
        complaint, key, book.Sla.Find(complaint.Tier)?.Rank ?? 0, !workflow.IsOver(complaint));

    /// <summary>
    /// Creates the row of the lists. Everything except the rank and whether it is open follows from the complaint alone.
    /// </summary>
    public static ComplaintSummary Summary(Complaint complaint, ComplaintKey key, int tierRank, bool isOpen) => new()
    {
        Key = key,
        Version = complaint.Version,
        Number = complaint.Number,
        ReceivedAt = complaint.ReceivedAt,
        Channel = complaint.Channel,
        State = complaint.State,
        Tier = complaint.Tier,
        TierRank = tierRank,
        Category = complaint.Category,
        Severity = complaint.Classification.Severity,
        Priority = complaint.Classification.Priority,
        Department = complaint.Department,
        Owner = complaint.Owner,
        IsOpen = isOpen,
        NextDueAt = complaint.NextDueAt,
        Breaches = complaint.Clocks.Count(clock => clock.BreachedAt is not null || clock.IsMetLate),
        ActiveUntil = Activity.LastOf(complaint),
    };

    /// <summary>Creates the id of a message from the entry, so that a repeated decision sends the same message.</summary>
    private static string MessageId(Complaint complaint, int index) => $"{complaint.Id}-{complaint.Version}-{index}";

    private static OutgoingMessage Detect(int index, Complaint complaint, ComplaintKey key) =>
        new(key, MessageId(complaint, index), MessageKind.Internal, DetectTopic, complaint.LastEntryAt, "{}"u8.ToArray());

    private static OutgoingMessage Message(PendingEffect draft, int index, Complaint complaint, ComplaintKey key)
    {
        var effect = new HostEffect
        {
            Id = MessageId(complaint, index),
            Name = draft.Name,
            Complaint = complaint.Id,
            Number = complaint.Number,
            Version = complaint.Version,
            At = complaint.LastEntryAt,
            Trigger = draft.Trigger,
        };
        return new OutgoingMessage(
            key, effect.Id, MessageKind.Integration, draft.Name, effect.At,
            JsonSerializer.SerializeToUtf8Bytes(effect, HostEffectJson.Default.HostEffect));
    }

    private static OutgoingMessage Message(PendingNotice draft, int index, Complaint complaint, ComplaintKey key)
    {
        string id = MessageId(complaint, index);
        var notice = new Notice
        {
            Id = id,
            Topic = draft.Topic,
            Recipients = draft.Recipients,
            ComplaintId = complaint.Id,
            Number = complaint.Number,
            At = complaint.LastEntryAt,
            State = complaint.State,
            Tier = complaint.Tier,
            Department = complaint.Department,
            Owner = complaint.Owner,
            Departments = draft.Departments is { Count: > 0 } departments ? departments : null,
            Persons = draft.Persons is { Count: > 0 } persons ? persons : null,
            Target = draft.Clock?.Target ?? draft.Target,
            Step = draft.Step,
            Letter = draft.Recipients.Contains(Roles.Complainant, StringComparer.OrdinalIgnoreCase)
                ? LetterChoice.Of(draft.Topic, complaint) : null,
            DueAt = draft.Clock?.DueAt,
            Version = complaint.Version,
            Says = draft.Says,
            EscalationLevel = complaint.EscalationLevel,
            Trace = Traces.Present,
        };
        return new OutgoingMessage(
            key, id, MessageKind.Notice, draft.Topic, complaint.LastEntryAt,
            JsonSerializer.SerializeToUtf8Bytes(notice, NoticeJson.Default.Notice));
    }
}
