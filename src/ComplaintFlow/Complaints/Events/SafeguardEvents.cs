namespace ComplaintFlow.Complaints.Events;

/// <summary>An emergency was declared.</summary>
public sealed record EmergencyDeclared : ComplaintEvent
{
    /// <summary>What has happened.</summary>
    public required Emergency Emergency { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Emergency = Emergency };
}

/// <summary>The emergency plan is followed.</summary>
public sealed record PlanActivated : ComplaintEvent
{
    /// <summary>The plan.</summary>
    public required string Plan { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint.Emergency is { } emergency ? complaint with { Emergency = emergency with { Plan = Plan } } : complaint;
}

/// <summary>The emergency is over.</summary>
public sealed record EmergencyEnded : ComplaintEvent
{
    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint.Emergency is { } emergency ? complaint with { Emergency = emergency with { StoodDownAt = At } } : complaint;
}

/// <summary>Others may have the same danger.</summary>
public sealed record RiskRaised : ComplaintEvent
{
    /// <summary>What is affected.</summary>
    public required SystemicRisk Risk { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { SystemicRisk = Risk };
}

/// <summary>A recall or a suspension began.</summary>
public sealed record MeasureStarted : ComplaintEvent
{
    /// <summary>The plan.</summary>
    public required string Measure { get; init; }

    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint.SystemicRisk is { } risk ? complaint with { SystemicRisk = risk with { Measure = Measure, MeasureAt = At } } : complaint;
}

/// <summary>The danger is over, or there was none.</summary>
public sealed record RiskEnded : ComplaintEvent
{
    /// <summary>How it ended.</summary>
    public required string Result { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint.SystemicRisk is { } risk ? complaint with { SystemicRisk = risk with { Result = Result } } : complaint;
}

/// <summary>The report to the authority was filed or waived.</summary>
public sealed record RegulatorReportSettled : ComplaintEvent
{
    /// <summary>The report.</summary>
    public required RegulatorReport Report { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { RegulatorReport = Report };
}

/// <summary>Counsel was asked.</summary>
public sealed record LegalReviewRequested : ComplaintEvent
{
    /// <summary>What counsel was asked.</summary>
    [Privacy(PrivacyClass.Privileged)]
    public required string Question { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { LegalReview = new LegalReview { Question = Question } };
}

/// <summary>Counsel has answered.</summary>
public sealed record LegalOpinionGiven : ComplaintEvent
{
    /// <summary>The opinion.</summary>
    [Privacy(PrivacyClass.Privileged)]
    public required string Opinion { get; init; }

    /// <summary>Under which conditions an offer may be made.</summary>
    [Privacy(PrivacyClass.Privileged)]
    public string? Conditions { get; init; }

    /// <summary>Who: the id of an actor.</summary>
    public required string By { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { LegalReview = (complaint.LegalReview ?? new LegalReview()) with { Opinion = Opinion, Conditions = Conditions, By = By } };
}

/// <summary>Somebody must keep out of the complaint.</summary>
public sealed record ConflictDeclared : ComplaintEvent
{
    /// <summary>Who, and why.</summary>
    public required Conflict Conflict { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Conflicts = [.. complaint.Conflicts, Conflict] };
}
