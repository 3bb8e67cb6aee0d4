namespace ComplaintFlow.Complaints;

/// <summary>Names the outcomes of complaints in the <c>standard</c> workflow. A rule book may also use its own names.</summary>
public static class CloseOutcomes
{
    /// <summary>The agreement was carried out, and the complainant is satisfied.</summary>
    public const string Resolved = "Resolved";

    /// <summary>The complaint was not justified, and this was explained.</summary>
    public const string ExplainedNotUpheld = "ExplainedNotUpheld";

    /// <summary>No agreement was found.</summary>
    public const string Unresolved = "Unresolved";

    /// <summary>The complainant was asked and did not answer.</summary>
    public const string NoResponse = "NoResponse";

    /// <summary>The agreement was carried out; the complainant could not be reached afterwards.</summary>
    public const string Unverified = "Unverified";

    /// <summary>An arbitrator or a court found no liability.</summary>
    public const string NoLiability = "NoLiability";

    /// <summary>The complaint was not accepted.</summary>
    public const string Rejected = "Rejected";

    /// <summary>The complainant withdrew the complaint.</summary>
    public const string Withdrawn = "Withdrawn";

    /// <summary>The matter goes on in another complaint.</summary>
    public const string Merged = "Merged";

    /// <summary>
    /// Determines whether an outcome comes from the will or the silence of the complainant. Such an outcome ends no complaint of
    /// another person.
    /// </summary>
    internal static bool IsPersonal(string outcome) => outcome is Withdrawn or NoResponse;

    /// <summary>All built-in outcomes.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } =
        [Resolved, ExplainedNotUpheld, Unresolved, NoResponse, Unverified, NoLiability, Rejected, Withdrawn, Merged];
}
