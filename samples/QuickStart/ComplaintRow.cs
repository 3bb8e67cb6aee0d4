using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;

namespace QuickStart;

/// <summary>Which way a case takes in the demo.</summary>
internal enum CasePath
{
    /// <summary>Tries the fast track; where that is refused, goes the long way.</summary>
    Fast,

    /// <summary>The long way: investigation, report, resolution.</summary>
    Investigate,

    /// <summary>The long way, with an emergency plan and a report to the regulator.</summary>
    Major,

    /// <summary>Is not accepted.</summary>
    Reject,

    /// <summary>The complainant withdraws.</summary>
    Withdraw,

    /// <summary>Nobody takes it up while the demo lasts.</summary>
    Late,
}

/// <summary>What the complainant says when asked afterwards.</summary>
internal enum FollowUpOutcome
{
    Satisfied,
    Dissatisfied,
    Unreachable,
}

/// <summary>One line of <c>complaints.csv</c>: the complaint, and how long everybody takes over it.</summary>
internal sealed record ComplaintRow
{
    public required DateTimeOffset ReceivedAt { get; init; }

    public required string Channel { get; init; }

    public string? Name { get; init; }

    public string? Contact { get; init; }

    public required string Subject { get; init; }

    public required string Description { get; init; }

    public required DemandKind Demand { get; init; }

    public decimal? Amount { get; init; }

    public string? Product { get; init; }

    public string? Batch { get; init; }

    public string? Order { get; init; }

    public required CasePath Path { get; init; }

    /// <summary>The tier that a person gives a complaint of which no rule knows what it is.</summary>
    public string? Triage { get; init; }

    public TimeSpan? RespondAfter { get; init; }

    public TimeSpan? AcceptAfter { get; init; }

    public TimeSpan? InvestigateAfter { get; init; }

    public TimeSpan? ExecuteAfter { get; init; }

    /// <summary>Counted from the execution; everything else from the receipt.</summary>
    public TimeSpan? FollowUpAfter { get; init; }

    public required FollowUpOutcome Outcome { get; init; }

    /// <summary>The complaint as it is handed to the library.</summary>
    public Intake Intake => new()
    {
        Channel = Channel,
        ReceivedAt = ReceivedAt,
        Complainant = new Complainant
        {
            Name = Name,
            Contacts = Contact is null ? [] : [ComplaintFlow.Complaints.Contact.Email(Contact)],
            Identity = Name is null ? IdentityLevel.Anonymous : IdentityLevel.SelfDeclared,
        },
        Subject = Subject,
        Description = Description,
        Demands = [new Demand { Kind = Demand, Amount = Amount is { } amount ? new Money(amount, "CNY") : null }],
        Product = Product is null && Batch is null && Order is null ? null : new Product
        {
            Sku = Product, Batch = Batch, OrderNumber = Order,
        },
    };
}
