using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>The record card of a complaint (投诉记录卡; 003, Art. 15), as far as the complaint has come.</summary>
public sealed record RecordCard
{
    /// <summary>The name of the customer.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? CustomerName { get; init; }

    /// <summary>What the customer asks for.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required IReadOnlyList<Demand> Demands { get; init => field = DefensiveCopy.Wrap(value); }

    /// <summary>The instant of the acceptance; null before.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The number of the acceptance: that of the complaint.</summary>
    public required string AcceptanceNumber { get; init; }

    /// <summary>The department that answers.</summary>
    public string? Department { get; init; }

    /// <summary>What the department says: the conclusion of the report, else the plan.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? DepartmentOpinion { get; init; }

    /// <summary>The goods.</summary>
    public string? Goods { get; init; }

    /// <summary>The ground by which the card goes its way.</summary>
    public string? RoutingGround { get; init; }

    /// <summary>The copies that were issued, in order.</summary>
    public IReadOnlyList<CardCopy> Copies { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>What must be known before the card goes its way and is not: empty if it is complete.</summary>
    public IReadOnlyList<string> Missing { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>The card of a complaint.</summary>
    /// <param name="complaint">The complaint.</param>
    public static RecordCard Of(Complaint complaint)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        string? opinion = complaint.Investigation?.Report?.Conclusion ?? complaint.Acceptance?.Plan;
        return new RecordCard
        {
            CustomerName = complaint.Complainant.Name,
            Demands = complaint.Demands,
            AcceptedAt = complaint.Acceptance?.At,
            AcceptanceNumber = complaint.Number,
            Department = complaint.Department,
            DepartmentOpinion = opinion,
            Goods = complaint.Product?.ToString(),
            RoutingGround = complaint.Classification.Ground,
            Copies = complaint.CardCopies,
            Missing = [.. FindMissing(complaint)],
        };
    }

    /// <summary>The number: the card is personal.</summary>
    public override string ToString() => AcceptanceNumber;

    private static IEnumerable<string> FindMissing(Complaint complaint)
    {
        if (string.IsNullOrWhiteSpace(complaint.Complainant.Name))
            yield return nameof(CustomerName);
        if (complaint.Demands.Count == 0)
            yield return nameof(Demands);
        if (complaint.Product is null)
            yield return nameof(Goods);
    }
}

/// <summary>One of the six copies of a record card (003, Art. 16).</summary>
/// <param name="Number">1 to 6.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="From">Who issues it.</param>
/// <param name="To">Who gets it.</param>
/// <param name="IssuedAt">The instant of its issue.</param>
/// <param name="Hash">The SHA-256 hash of what the card said then, 64 hexadecimal digits.</param>
public sealed record CardCopy(int Number, string Purpose, string From, string To, DateTimeOffset IssuedAt, string Hash)
{
    /// <summary>The instant at which it was received; null before.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Who signed for it: the id of an actor.</summary>
    public string? SignedBy { get; init; }
}
