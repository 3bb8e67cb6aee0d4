namespace ComplaintFlow.Complaints;

/// <summary>How the complainant was reached.</summary>
public sealed record EstablishedContact
{
    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The way: <c>Phone</c>, <c>Visit</c>, <c>Email</c>, …</summary>
    public required string Channel { get; init; }

    /// <summary>Who was reached: the complainant, a representative.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string With { get; init; }

    /// <summary>What came of it.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Result { get; init; }

    /// <summary>Who reached the complainant: the id of an actor.</summary>
    public required string By { get; init; }

    /// <summary>The way: the rest is personal.</summary>
    public override string ToString() => Channel;
}
