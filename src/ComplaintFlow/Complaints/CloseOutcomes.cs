namespace ComplaintFlow.Complaints;

/// <summary>How complaints end in the <c>standard</c> workflow. A rule book may use names of its own besides.</summary>
public static class CloseOutcomes
{
    /// <summary>What was agreed was done, and the complainant is satisfied.</summary>
    public const string Resolved = "Resolved";

    /// <summary>The complaint was not right, which was explained.</summary>
    public const string ExplainedNotUpheld = "ExplainedNotUpheld";

    /// <summary>No agreement was found.</summary>
    public const string Unresolved = "Unresolved";

    /// <summary>The complainant was asked and did not answer.</summary>
    public const string NoResponse = "NoResponse";

    /// <summary>What was agreed was done; the complainant could not be reached afterwards.</summary>
    public const string Unverified = "Unverified";

    /// <summary>An arbitrator or a court found no liability.</summary>
    public const string NoLiability = "NoLiability";

    /// <summary>The complaint was not accepted.</summary>
    public const string Rejected = "Rejected";

    /// <summary>The complainant took it back.</summary>
    public const string Withdrawn = "Withdrawn";

    /// <summary>It goes on in another complaint.</summary>
    public const string Merged = "Merged";

    /// <summary>
    /// Whether a complaint ended so by the will or the silence of its complainant: that ends no complaint of another person.
    /// </summary>
    internal static bool IsPersonal(string outcome) => outcome is Withdrawn or NoResponse;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } =
        [Resolved, ExplainedNotUpheld, Unresolved, NoResponse, Unverified, NoLiability, Rejected, Withdrawn, Merged];
}
