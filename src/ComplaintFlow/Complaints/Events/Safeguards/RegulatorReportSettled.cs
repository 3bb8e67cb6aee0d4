namespace ComplaintFlow.Complaints.Events;

/// <summary>The report to the authority was filed or waived.</summary>
public sealed record RegulatorReportSettled : ComplaintEvent
{
    /// <summary>The report.</summary>
    public required RegulatorReport Report { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { RegulatorReport = Report };
}
