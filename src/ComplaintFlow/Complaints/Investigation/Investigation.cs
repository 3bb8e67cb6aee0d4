using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>Specifies how the facts are investigated (003, Art. 10): the goods as a rule, records or the place if needed.</summary>
public enum InspectionMethod
{
    /// <summary>The goods themselves (现品调查).</summary>
    Goods,

    /// <summary>Records.</summary>
    Records,

    /// <summary>A visit to the place (实地调查).</summary>
    OnSite,
}

/// <summary>Specifies the finding of an investigation.</summary>
public enum Finding
{
    /// <summary>The complaint is justified.</summary>
    Upheld,

    /// <summary>The complaint is justified in part.</summary>
    PartlyUpheld,

    /// <summary>The complaint is not justified.</summary>
    NotUpheld,

    /// <summary>The complainant caused the matter.</summary>
    CustomerCause,
}

/// <summary>Represents the investigation of a complaint: the team, the method and the result.</summary>
public sealed record Investigation
{
    /// <summary>How the facts are investigated.</summary>
    public InspectionMethod Method { get; init; }

    /// <summary>The id of the actor who leads the team.</summary>
    public required string Lead { get; init; }

    /// <summary>The other members of the team: ids of actors.</summary>
    public IReadOnlyList<string> Members { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>The instant at which it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The current report; null until it is submitted.</summary>
    public InvestigationReport? Report { get; init; }

    /// <summary>The id of the actor who wrote the report and does not review it.</summary>
    public string? Author { get; init; }

    /// <summary>The reviews of the current report, in order.</summary>
    public IReadOnlyList<ReportReview> Reviews { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>How often the report was sent back.</summary>
    public int Returns { get; init; }

    /// <summary>The finding; null until the report is approved.</summary>
    public Finding? Finding { get; init; }

    /// <summary>The code of the cause, for statistics; null until the report is approved.</summary>
    public string? RootCause { get; init; }
}

/// <summary>Represents the approval of a report by someone other than its author.</summary>
/// <param name="By">The id of the actor.</param>
/// <param name="At">The instant.</param>
public sealed record ReportReview(string By, DateTimeOffset At)
{
    /// <summary>The roles that the reviewer held; null if they were not recorded.</summary>
    public IReadOnlyList<string>? Roles { get; init => field = DefensiveCopy.Wrap(value); }
}
