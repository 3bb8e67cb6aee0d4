using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Figures.Reading;

/// <summary>
/// The facts about one complaint that figures need: its states, and when events happened, as of the instant of observation.
/// </summary>
internal sealed class CaseFacts
{
    /// <summary>The complaint as of the instant of observation.</summary>
    public Complaint Complaint { get; set; } = null!;

    /// <summary>The complaint when the period ended, or null if it was recorded later.</summary>
    public Complaint? AtEnd { get; set; }

    public PauseLedger Pauses { get; } = new();

    public List<Closing> Closings { get; } = [];

    public List<DateTimeOffset> Reopenings { get; } = [];

    /// <summary>When it was handled again, because it was reopened or the complainant was not satisfied.</summary>
    public List<DateTimeOffset> FurtherRounds { get; } = [];

    public List<DateTimeOffset> Acceptances { get; } = [];

    public List<DateTimeOffset> Rejections { get; } = [];

    public List<DateTimeOffset> Appeals { get; } = [];

    public List<DateTimeOffset> Escalations { get; } = [];

    public List<DateTimeOffset> TierRaises { get; } = [];

    /// <summary>When the complainant contacted us again, or was asked to.</summary>
    public List<DateTimeOffset> FurtherContacts { get; } = [];

    public List<DateTimeOffset> Transfers { get; } = [];

    public List<DateTimeOffset> Executions { get; } = [];

    public List<DateTimeOffset> FollowUps { get; } = [];

    /// <summary>When it went to mediation, arbitration or court.</summary>
    public List<DateTimeOffset> Referrals { get; } = [];

    public List<DateTimeOffset> Measures { get; } = [];

    /// <summary>When the related complaints were received, and since when the relation is known.</summary>
    public List<LinkedReceipt> LinkedReceipts { get; } = [];

    public List<FollowUpSurvey> Surveys { get; } = [];

    public List<Promise> Promises { get; } = [];

    public bool WasFastTracked { get; set; }

    /// <summary>Whether it counts nowhere, because it continues in another complaint or is an exercise.</summary>
    public bool IsLeftOut =>
        Complaint.IsDrill || Complaint.Links?.Master is not null || Names.Same(Complaint.Outcome, CloseOutcomes.Merged);

    public bool IsWithdrawn => Names.Same(Complaint.Outcome, CloseOutcomes.Withdrawn);

    /// <summary>Whether it was open just before an instant.</summary>
    public bool WasOpenAt(DateTimeOffset instant)
    {
        DateTimeOffset? closed = Closings.LastOrDefault(closing => closing.At < instant)?.At;
        return Complaint.ReceivedAt < instant
            && (closed is null || Reopenings.Exists(reopened => reopened >= closed && reopened < instant));
    }
}

/// <summary>A closing, with the complaint as it was then.</summary>
internal sealed record Closing(DateTimeOffset At, string? Outcome, Complaint Complaint);

/// <summary>The receipt of a related complaint.</summary>
internal sealed record LinkedReceipt(DateTimeOffset LinkedAt, DateTimeOffset ReceivedAt);

/// <summary>A promise, and when it was fulfilled.</summary>
internal sealed record Promise(DateTimeOffset DueAt, DateTimeOffset? DoneAt);
