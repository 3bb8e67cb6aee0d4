namespace ComplaintFlow.Complaints;

/// <summary>Represents an extension of a target. Both due instants are kept.</summary>
/// <param name="By">The length: <c>5 working days</c>, counted from the due instant before.</param>
/// <param name="From">The due instant before.</param>
/// <param name="To">The due instant after.</param>
/// <param name="Approver">The id of the actor who granted it.</param>
/// <param name="At">The instant of the decision.</param>
public sealed record ClockExtension(string By, DateTimeOffset From, DateTimeOffset To, string Approver, DateTimeOffset At)
{
    /// <summary>The reason that the complainant receives.</summary>
    [PersonalInformation]
    public string? Reason { get; init; }

    /// <summary>Returns the length and both due instants; the reason may be personal.</summary>
    public override string ToString() => $"{By}: {From:O} {To:O}";
}

/// <summary>Represents an exemption of a complaint from a target.</summary>
/// <param name="Reason">The reason, in the actor's words.</param>
/// <param name="Approver">The id of the actor who decided.</param>
/// <param name="At">The instant of the decision.</param>
public sealed record ClockExemption([property: PersonalInformation] string Reason, string Approver, DateTimeOffset At)
{
    /// <summary>Returns who decided and when; the reason may be personal.</summary>
    public override string ToString() => $"{Approver} {At:O}";
}

/// <summary>Represents the explanation of a missed target.</summary>
/// <param name="Reason">The reason, in the actor's words.</param>
/// <param name="Responsible">The department, the supplier or the role that is responsible.</param>
/// <param name="By">The id of the actor who explained it.</param>
public sealed record BreachExplanation([property: PersonalInformation] string Reason, string Responsible, string By)
{
    /// <summary>Returns who is responsible; the reason may be personal.</summary>
    public override string ToString() => Responsible;
}
