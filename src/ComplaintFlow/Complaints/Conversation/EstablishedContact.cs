namespace ComplaintFlow.Complaints;

/// <summary>Represents a contact in which the complainant was reached.</summary>
public sealed record EstablishedContact
{
    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The channel: <c>Phone</c>, <c>Visit</c>, <c>Email</c>, …</summary>
    public required string Channel { get; init; }

    /// <summary>The person who was reached: the complainant, a representative.</summary>
    [PersonalInformation]
    public required string With { get; init; }

    /// <summary>The result of the contact.</summary>
    [PersonalInformation]
    public required string Result { get; init; }

    /// <summary>The id of the actor who reached the complainant.</summary>
    public required string By { get; init; }

    /// <summary>Returns only the channel; the rest is personal.</summary>
    public override string ToString() => Channel;
}
