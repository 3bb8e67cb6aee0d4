using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>How the facts are looked into (003, Art. 10): the goods themselves as a rule, records or the place where needed.</summary>
public enum InspectionMethod
{
    /// <summary>The goods themselves (现品调查).</summary>
    Goods,

    /// <summary>Records.</summary>
    Records,

    /// <summary>The place (实地调查).</summary>
    OnSite,
}

/// <summary>What an investigation found.</summary>
public enum Finding
{
    /// <summary>The complaint is right.</summary>
    Upheld,

    /// <summary>The complaint is right in part.</summary>
    PartlyUpheld,

    /// <summary>The complaint is not right.</summary>
    NotUpheld,

    /// <summary>The complainant caused it.</summary>
    CustomerCause,
}

/// <summary>Who looks into a complaint, how, and with what result.</summary>
public sealed record Investigation
{
    /// <summary>How the facts are looked into.</summary>
    public InspectionMethod Method { get; init; }

    /// <summary>Who leads the team: the id of an actor.</summary>
    public required string Lead { get; init; }

    /// <summary>The other members of the team: ids of actors.</summary>
    public IReadOnlyList<string> Members { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>The instant at which it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The report as it stands; null before it is submitted.</summary>
    public InvestigationReport? Report { get; init; }

    /// <summary>Who wrote the report: the id of an actor, who does not review it.</summary>
    public string? Author { get; init; }

    /// <summary>The reviews of the report as it stands, in order.</summary>
    public IReadOnlyList<ReportReview> Reviews { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>How often the report was sent back.</summary>
    public int Returns { get; init; }

    /// <summary>What was found; null before the report is approved.</summary>
    public Finding? Finding { get; init; }

    /// <summary>The code of the cause, for statistics; null before the report is approved.</summary>
    public string? RootCause { get; init; }
}

/// <summary>Someone other than its author approved a report.</summary>
/// <param name="By">Who: the id of an actor.</param>
/// <param name="At">The instant.</param>
public sealed record ReportReview(string By, DateTimeOffset At)
{
    /// <summary>The roles that the reviewer held; null if that was not written down.</summary>
    public IReadOnlyList<string>? Roles { get; init => field = DefensiveCopy.Wrap(value); }
}
