namespace ComplaintFlow.Complaints;

/// <summary>What a complainant asks for.</summary>
public enum DemandKind
{
    /// <summary>Another demand, told in <see cref="Demand.Text"/>.</summary>
    Other,

    /// <summary>The money back.</summary>
    Refund,

    /// <summary>A lower price.</summary>
    PriceReduction,

    /// <summary>To give the goods back.</summary>
    Return,

    /// <summary>Other goods in place of these.</summary>
    Exchange,

    /// <summary>Repair or processing free of charge.</summary>
    FreeRepair,

    /// <summary>Compensation of a loss.</summary>
    Damages,

    /// <summary>Criticism or a suggestion.</summary>
    CriticismOrSuggestion,

    /// <summary>An apology.</summary>
    Apology,
}

/// <summary>What has become of a demand.</summary>
public enum DemandStatus
{
    /// <summary>Nothing was decided on it.</summary>
    Open,

    /// <summary>The complainant gets it.</summary>
    Granted,

    /// <summary>The complainant gets part of it.</summary>
    PartlyGranted,

    /// <summary>It was refused.</summary>
    Refused,

    /// <summary>The complainant no longer asks for it.</summary>
    Dropped,
}

/// <summary>One thing the complainant asks for.</summary>
public sealed record Demand
{
    /// <summary>What is asked for.</summary>
    public required DemandKind Kind { get; init; }

    /// <summary>The amount asked for, in its currency; null if none was named.</summary>
    public Money? Amount { get; init; }

    /// <summary>The number of pieces asked for; null if none was named.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The demand in the complainant's words.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public string? Text { get; init; }

    /// <summary>What has become of it.</summary>
    public DemandStatus Status { get; init; }

    /// <summary>The money back.</summary>
    /// <param name="amount">The amount in units of the currency.</param>
    /// <param name="currency">The ISO 4217 code.</param>
    public static Demand Refund(decimal amount, string currency) =>
        new() { Kind = DemandKind.Refund, Amount = new Money(amount, currency) };

    /// <summary>Compensation of a loss.</summary>
    /// <param name="amount">The amount in units of the currency.</param>
    /// <param name="currency">The ISO 4217 code.</param>
    public static Demand Damages(decimal amount, string currency) =>
        new() { Kind = DemandKind.Damages, Amount = new Money(amount, currency) };

    /// <summary>A demand without an amount.</summary>
    /// <param name="kind">What is asked for.</param>
    /// <param name="text">The demand in the complainant's words.</param>
    public static Demand Of(DemandKind kind, string? text = null) => new() { Kind = kind, Text = text };

    /// <summary>The kind and the amount; the words are personal.</summary>
    public override string ToString() => Amount is { } amount ? $"{Kind} {amount}" : Kind.ToString();
}
