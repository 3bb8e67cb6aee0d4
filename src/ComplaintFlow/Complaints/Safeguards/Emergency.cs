namespace ComplaintFlow.Complaints;

/// <summary>
/// Represents the emergency that a major complaint declares (应急预案), with three streams of work: information, public relations,
/// legal.
/// </summary>
public sealed record Emergency
{
    /// <summary>What has happened.</summary>
    [PersonalInformation]
    public required string Facts { get; init; }

    /// <summary>The number of people affected, if it is known.</summary>
    public int? PeopleAffected { get; init; }

    /// <summary>The instant at which it was declared.</summary>
    public required DateTimeOffset DeclaredAt { get; init; }

    /// <summary>The plan that is followed; null until it is active.</summary>
    public string? Plan { get; init; }

    /// <summary>The instant at which it ended; null until then.</summary>
    public DateTimeOffset? StoodDownAt { get; init; }

    /// <summary>Returns only the name of the type; the facts may be personal.</summary>
    public override string ToString() => nameof(Emergency);
}
