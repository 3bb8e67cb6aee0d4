using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Figures.Reading;

/// <summary>What figures look at in one complaint: how it stood, and when what happened. All of it as of the instant of the look.</summary>
internal sealed class CaseFacts
{
    /// <summary>The complaint as of the look.</summary>
    public Complaint Complaint { get; set; } = null!;

    /// <summary>The complaint as it stood when the period ended; null where it was written down later.</summary>
    public Complaint? AtEnd { get; set; }

    public PauseLedger Pauses { get; } = new();

    public List<Closing> Closings { get; } = [];

    public List<DateTimeOffset> Reopenings { get; } = [];

    /// <summary>When it was handled once more, by a reopening or because the complainant was not satisfied.</summary>
    public List<DateTimeOffset> FurtherRounds { get; } = [];

    public List<DateTimeOffset> Acceptances { get; } = [];

    public List<DateTimeOffset> Rejections { get; } = [];

    public List<DateTimeOffset> Appeals { get; } = [];

    public List<DateTimeOffset> Escalations { get; } = [];

    public List<DateTimeOffset> TierRaises { get; } = [];

    /// <summary>When the complainant spoke up again, or was asked to.</summary>
    public List<DateTimeOffset> FurtherContacts { get; } = [];

    public List<DateTimeOffset> Transfers { get; } = [];

    public List<DateTimeOffset> Executions { get; } = [];

    public List<DateTimeOffset> FollowUps { get; } = [];

    /// <summary>To mediation, arbitration or court.</summary>
    public List<DateTimeOffset> Referrals { get; } = [];

    public List<DateTimeOffset> Measures { get; } = [];

    /// <summary>When the complaints that it belongs together with were received, and since when that is known.</summary>
    public List<LinkedReceipt> LinkedReceipts { get; } = [];

    public List<FollowUpSurvey> Surveys { get; } = [];

    public List<Promise> Promises { get; } = [];

    public bool WasFastTracked { get; set; }

    /// <summary>It goes on in another complaint, or is an exercise: counted nowhere.</summary>
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

/// <summary>A closing, with the complaint as it stood then.</summary>
internal sealed record Closing(DateTimeOffset At, string Outcome, Complaint Complaint);

/// <summary>The receipt of a complaint that belongs together with another.</summary>
internal sealed record LinkedReceipt(DateTimeOffset LinkedAt, DateTimeOffset ReceivedAt);

/// <summary>Something that was promised, and when it was done.</summary>
internal sealed record Promise(DateTimeOffset DueAt, DateTimeOffset? DoneAt);
