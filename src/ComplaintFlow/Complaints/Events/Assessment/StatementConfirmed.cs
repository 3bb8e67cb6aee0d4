namespace ComplaintFlow.Complaints.Events;

/// <summary>The complainant confirmed the statement of the matter.</summary>
public sealed record StatementConfirmed : ComplaintEvent
{
    /// <summary>The matter, as it was understood.</summary>
    [PersonalInformation]
    public required string Text { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { ConfirmedStatement = Text };
}
