namespace ComplaintFlow.Complaints;

/// <summary>More time that someone granted for a target. Both dates are kept.</summary>
/// <param name="By">How much: <c>5 working days</c>, counted from the due instant before.</param>
/// <param name="From">The due instant before.</param>
/// <param name="To">The due instant after.</param>
/// <param name="Approver">The id of the actor who granted it.</param>
/// <param name="At">The instant of the decision.</param>
public sealed record ClockExtension(string By, DateTimeOffset From, DateTimeOffset To, string Approver, DateTimeOffset At)
{
    /// <summary>Why, as the complainant is told.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? Reason { get; init; }

    /// <summary>How much, and both dates; the reason may be personal.</summary>
    public override string ToString() => $"{By}: {From:O} {To:O}";
}

/// <summary>Why a target does not bind a complaint.</summary>
/// <param name="Reason">The reason, in the actor's words.</param>
/// <param name="Approver">The id of the actor who decided so.</param>
/// <param name="At">The instant of the decision.</param>
public sealed record ClockExemption([property: Privacy(PrivacyClass.Personal)] string Reason, string Approver, DateTimeOffset At)
{
    /// <summary>Who and when; the reason may be personal.</summary>
    public override string ToString() => $"{Approver} {At:O}";
}

/// <summary>Why a target was missed, and who answers for it.</summary>
/// <param name="Reason">The reason, in the actor's words.</param>
/// <param name="Responsible">The department, the supplier or the role that answers for it.</param>
/// <param name="By">The id of the actor who said so.</param>
public sealed record BreachExplanation([property: Privacy(PrivacyClass.Personal)] string Reason, string Responsible, string By)
{
    /// <summary>Who answers for it; the reason may be personal.</summary>
    public override string ToString() => Responsible;
}
