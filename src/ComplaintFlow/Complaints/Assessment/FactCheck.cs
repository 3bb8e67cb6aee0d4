namespace ComplaintFlow.Complaints;

/// <summary>What checking a statement against records found.</summary>
public enum CheckResult
{
    /// <summary>The records bear it out.</summary>
    Confirmed,

    /// <summary>The records say otherwise.</summary>
    Contradicted,

    /// <summary>There is no record, or the check failed.</summary>
    Unknown,
}

/// <summary>A statement of the complainant that was checked against records, such as an order.</summary>
/// <param name="Name">What was checked: <c>order</c>, <c>customer</c>, <c>service-record</c>.</param>
/// <param name="Result">What the check found.</param>
/// <param name="At">The instant of the check.</param>
/// <param name="By">Who checked: the id of an actor.</param>
/// <param name="Reference">Where the record is; null if there is none.</param>
public sealed record FactCheck(
    string Name, CheckResult Result, DateTimeOffset At, string By, [property: Privacy(PrivacyClass.Personal)] string? Reference = null)
{
    /// <summary>What was checked, and the result: the reference may be personal.</summary>
    public override string ToString() => $"{Name} {Result}";
}
