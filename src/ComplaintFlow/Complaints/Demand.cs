namespace ComplaintFlow.Complaints;

/// <summary>Specifies what a complainant asks for.</summary>
public enum DemandKind
{
    /// <summary>Another demand, described in <see cref="Demand.Text"/>.</summary>
    Other,

    /// <summary>A refund.</summary>
    Refund,

    /// <summary>A lower price.</summary>
    PriceReduction,

    /// <summary>A return of the goods.</summary>
    Return,

    /// <summary>Other goods in exchange.</summary>
    Exchange,

    /// <summary>Repair or processing free of charge.</summary>
    FreeRepair,

    /// <summary>Compensation for a loss.</summary>
    Damages,

    /// <summary>Criticism or a suggestion.</summary>
    CriticismOrSuggestion,

    /// <summary>An apology.</summary>
    Apology,
}

/// <summary>Specifies the status of a demand.</summary>
public enum DemandStatus
{
    /// <summary>The demand is not decided yet.</summary>
    Open,

    /// <summary>The demand was granted.</summary>
    Granted,

    /// <summary>The demand was granted in part.</summary>
    PartlyGranted,

    /// <summary>The demand was refused.</summary>
    Refused,

    /// <summary>The complainant dropped the demand.</summary>
    Dropped,
}

/// <summary>Represents one thing that the complainant asks for.</summary>
public sealed record Demand
{
    /// <summary>What is asked for.</summary>
    public required DemandKind Kind { get; init; }

    /// <summary>The amount asked for, in its currency; null if none was named.</summary>
    public Money? Amount { get; init; }

    /// <summary>The number of pieces asked for; null if none was named.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The demand in the complainant's words.</summary>
    [MultilineText, PersonalInformation]
    public string? Text { get; init; }

    /// <summary>The status of the demand.</summary>
    public DemandStatus Status { get; init; }

    /// <summary>Creates a demand for a refund.</summary>
    /// <param name="amount">The amount in units of the currency.</param>
    /// <param name="currency">The ISO 4217 code.</param>
    /// <returns>The demand.</returns>
    public static Demand Refund(decimal amount, string currency) =>
        new() { Kind = DemandKind.Refund, Amount = new Money(amount, currency) };

    /// <summary>Creates a demand for compensation of a loss.</summary>
    /// <param name="amount">The amount in units of the currency.</param>
    /// <param name="currency">The ISO 4217 code.</param>
    /// <returns>The demand.</returns>
    public static Demand Damages(decimal amount, string currency) =>
        new() { Kind = DemandKind.Damages, Amount = new Money(amount, currency) };

    /// <summary>Creates a demand without an amount.</summary>
    /// <param name="kind">What is asked for.</param>
    /// <param name="text">The demand in the complainant's words.</param>
    /// <returns>The demand.</returns>
    public static Demand Of(DemandKind kind, string? text = null) => new() { Kind = kind, Text = text };

    /// <summary>Returns the kind and the amount; the words are personal.</summary>
    public override string ToString() => Amount is { } amount ? $"{Kind} {amount}" : Kind.ToString();
}
