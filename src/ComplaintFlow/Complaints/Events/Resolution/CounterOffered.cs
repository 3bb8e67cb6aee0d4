namespace ComplaintFlow.Complaints.Events;

/// <summary>The complainant made a counter-offer.</summary>
public sealed record CounterOffered : ComplaintEvent
{
    /// <summary>What the complainant asks for.</summary>
    [PersonalInformation]
    public required string Text { get; init; }

    /// <summary>The amount that the complainant asks for; null if none was named.</summary>
    public Money? Amount { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        Resolution before = complaint.Resolution ?? new Resolution();
        return complaint with { Resolution = before with { Rounds = before.Rounds + 1 } };
    }
}
