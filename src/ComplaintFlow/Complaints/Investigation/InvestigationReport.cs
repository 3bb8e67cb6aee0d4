using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>Represents the report on an investigation: six checks (003, Art. 10) and six sections (003, Art. 17).</summary>
public sealed record InvestigationReport
{
    /// <summary>Check 1: whether the statements of the complaint, including quantity and amount, are true.</summary>
    [MultilineText, PersonalInformation]
    public required string FactsTrue { get; init; }

    /// <summary>Check 2: the purpose of the complaint.</summary>
    [MultilineText, PersonalInformation]
    public required string Purpose { get; init; }

    /// <summary>Check 3: whether its reasons are sound.</summary>
    [MultilineText, PersonalInformation]
    public required string ReasonSound { get; init; }

    /// <summary>Check 4: the analysis.</summary>
    [MultilineText, PersonalInformation]
    public required string Analysis { get; init; }

    /// <summary>Check 5: whether the demand is justified.</summary>
    [MultilineText, PersonalInformation]
    public required string DemandJustified { get; init; }

    /// <summary>Check 6: other matters; <c>none</c> if there are none.</summary>
    [MultilineText, PersonalInformation]
    public required string OtherMatters { get; init; }

    /// <summary>Section 1: the cause.</summary>
    [MultilineText, PersonalInformation]
    public required string Cause { get; init; }

    /// <summary>Section 2: what happened, in order.</summary>
    [MultilineText, PersonalInformation]
    public required string Course { get; init; }

    /// <summary>Section 3: who is responsible.</summary>
    [MultilineText, PersonalInformation]
    public required string Responsible { get; init; }

    /// <summary>Section 4: the conclusion.</summary>
    [MultilineText, PersonalInformation]
    public required string Conclusion { get; init; }

    /// <summary>Section 5: the immediate measures.</summary>
    [MultilineText, PersonalInformation]
    public required string Countermeasures { get; init; }

    /// <summary>Section 6: the measures that keep it from happening again (003, Art. 1).</summary>
    [MultilineText, PersonalInformation]
    public required string PreventiveMeasures { get; init; }

    /// <summary>The shares of the liability, in per cent: 100 in all, or an empty list.</summary>
    public IReadOnlyList<LiabilityShare> Liability { get; init => field = DefensiveCopy.List(value ?? []); } = [];

    /// <summary>The number of the original complaint among the evidence, if it came as a letter (003, Art. 11).</summary>
    public int? OriginalLetter { get; init; }

    /// <summary>Returns only the name of the type; reports are personal.</summary>
    public override string ToString() => nameof(InvestigationReport);
}

/// <summary>Represents a share of the liability.</summary>
/// <param name="Party">The party that carries the share: <c>us</c>, the number of a supplier, <c>carrier</c>,
/// <c>complainant</c>.</param>
/// <param name="Percent">The share in per cent.</param>
public sealed record LiabilityShare(string Party, decimal Percent);
