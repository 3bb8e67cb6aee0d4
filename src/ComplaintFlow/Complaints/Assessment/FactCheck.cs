namespace ComplaintFlow.Complaints;

/// <summary>Specifies the result of a check against records.</summary>
public enum CheckResult
{
    /// <summary>The records confirm the statement.</summary>
    Confirmed,

    /// <summary>The records contradict the statement.</summary>
    Contradicted,

    /// <summary>There is no record, or the check failed.</summary>
    Unknown,
}

/// <summary>Represents a statement of the complainant that was checked against records, such as an order.</summary>
/// <param name="Name">The name of the check: <c>order</c>, <c>customer</c>, <c>service-record</c>.</param>
/// <param name="Result">The result of the check.</param>
/// <param name="At">The instant of the check.</param>
/// <param name="By">The id of the actor who checked.</param>
/// <param name="Reference">The place of the record; null if there is none.</param>
public sealed record FactCheck(
    string Name, CheckResult Result, DateTimeOffset At, string By, [property: PersonalInformation] string? Reference = null)
{
    /// <summary>Returns the name of the check and the result; the reference may be personal.</summary>
    public override string ToString() => $"{Name} {Result}";
}
