using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>Represents the record card of a complaint (投诉记录卡; 003, Art. 15), as far as the complaint has progressed.</summary>
public sealed record RecordCard
{
    /// <summary>The name of the customer.</summary>
    [PersonalInformation]
    public string? CustomerName { get; init; }

    /// <summary>The demands of the customer.</summary>
    [PersonalInformation]
    public required IReadOnlyList<Demand> Demands { get; init => field = DefensiveCopy.Wrap(value); }

    /// <summary>The instant of the acceptance; null until then.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The number of the acceptance, which is that of the complaint.</summary>
    public required string AcceptanceNumber { get; init; }

    /// <summary>The responsible department.</summary>
    public string? Department { get; init; }

    /// <summary>The opinion of the department: the conclusion of the report, otherwise the plan.</summary>
    [PersonalInformation]
    public string? DepartmentOpinion { get; init; }

    /// <summary>The goods.</summary>
    public string? Goods { get; init; }

    /// <summary>The ground by which the card is routed.</summary>
    public string? RoutingGround { get; init; }

    /// <summary>The copies that were issued, in order.</summary>
    public IReadOnlyList<CardCopy> Copies { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>What is missing before the card can be issued; empty if it is complete.</summary>
    public IReadOnlyList<string> Missing { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>Creates the card of a complaint.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <returns>The card.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="complaint"/> is null.</exception>
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

    /// <summary>Returns the number; the card is personal.</summary>
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

/// <summary>Represents one of the six copies of a record card (003, Art. 16).</summary>
/// <param name="Number">The number of the copy, 1 to 6.</param>
/// <param name="Purpose">The purpose.</param>
/// <param name="From">The issuer.</param>
/// <param name="To">The recipient.</param>
/// <param name="IssuedAt">The instant of its issue.</param>
/// <param name="Hash">The SHA-256 hash of the card's content at that instant, 64 hexadecimal digits.</param>
public sealed record CardCopy(int Number, string Purpose, string From, string To, DateTimeOffset IssuedAt, string Hash)
{
    /// <summary>The instant at which it was received; null until then.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The id of the actor who signed it.</summary>
    public string? SignedBy { get; init; }
}
