using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>The report on an investigation: six checks (003, Art. 10) and six sections (003, Art. 17).</summary>
public sealed record InvestigationReport
{
    /// <summary>Check 1: whether what the complaint says, quantity and amount among it, is true.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public required string FactsTrue { get; init; }

    /// <summary>Check 2: what the complaint aims at.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public required string Purpose { get; init; }

    /// <summary>Check 3: whether its reasons are sound.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public required string ReasonSound { get; init; }

    /// <summary>Check 4: the analysis.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public required string Analysis { get; init; }

    /// <summary>Check 5: whether the demand is justified.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public required string DemandJustified { get; init; }

    /// <summary>Check 6: what else there is; <c>none</c> if nothing is.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public required string OtherMatters { get; init; }

    /// <summary>Section 1: the cause.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public required string Cause { get; init; }

    /// <summary>Section 2: what happened, in order.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public required string Course { get; init; }

    /// <summary>Section 3: who is responsible.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public required string Responsible { get; init; }

    /// <summary>Section 4: the conclusion.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public required string Conclusion { get; init; }

    /// <summary>Section 5: what is done now.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public required string Countermeasures { get; init; }

    /// <summary>Section 6: what keeps it from happening again (003, Art. 1).</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public required string PreventiveMeasures { get; init; }

    /// <summary>Who bears which share of the liability, in per cent; 100 in all, or none.</summary>
    public IReadOnlyList<LiabilityShare> Liability { get; init => field = DefensiveCopy.List(value ?? []); } = [];

    /// <summary>The number of the original complaint among the evidence, if it came as a letter (003, Art. 11).</summary>
    public int? OriginalLetter { get; init; }

    /// <summary>Nothing: reports are personal.</summary>
    public override string ToString() => nameof(InvestigationReport);
}

/// <summary>A share of the liability.</summary>
/// <param name="Party">Who bears it: <c>us</c>, the number of a supplier, <c>carrier</c>, <c>complainant</c>.</param>
/// <param name="Percent">The share in per cent.</param>
public sealed record LiabilityShare(string Party, decimal Percent);
