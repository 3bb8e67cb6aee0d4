using System.Text.Json.Serialization;

namespace ComplaintFlow.Complaints;

/// <summary>What an organisation can do for a complainant (after ISO 10002 and GB/T 19012, 7.7).</summary>
public enum RemedyKind
{
    /// <summary>An explanation, and nothing else: the complaint was not right.</summary>
    Explanation,

    /// <summary>The money back.</summary>
    Refund,

    /// <summary>Other goods in place of these.</summary>
    Exchange,

    /// <summary>The goods are taken back.</summary>
    Return,

    /// <summary>Repair.</summary>
    Repair,

    /// <summary>Processing again.</summary>
    Rework,

    /// <summary>A lower price.</summary>
    PriceReduction,

    /// <summary>The service is rendered again.</summary>
    ServiceRedo,

    /// <summary>A spare part or a substitute.</summary>
    Replacement,

    /// <summary>Help with the technology.</summary>
    TechnicalSupport,

    /// <summary>Information.</summary>
    Information,

    /// <summary>Compensation of a loss.</summary>
    Compensation,

    /// <summary>Damages that a law sets, such as three times the price.</summary>
    StatutoryDamages,

    /// <summary>A voucher.</summary>
    Voucher,

    /// <summary>Loyalty points.</summary>
    LoyaltyPoints,

    /// <summary>A service besides.</summary>
    ValueAddedService,

    /// <summary>An offer for this complainant alone.</summary>
    ExclusiveOffer,

    /// <summary>The service of preferred customers.</summary>
    VipService,

    /// <summary>An apology.</summary>
    Apology,

    /// <summary>A gift.</summary>
    Gift,

    /// <summary>Something is done otherwise from now on.</summary>
    ProcessChange,
}

/// <summary>One thing that is offered.</summary>
public sealed record Remedy
{
    /// <summary>What it is.</summary>
    public required RemedyKind Kind { get; init; }

    /// <summary>What it costs, or what is paid; null if it costs nothing that is counted.</summary>
    public Money? Amount { get; init; }

    /// <summary>Whether it is given without being owed.</summary>
    public bool IsGoodwill { get; init; }

    /// <summary>Whether liability is admitted with it.</summary>
    public bool AdmitsLiability { get; init; }

    /// <summary>Whether it makes good a loss in money: counsel takes part then (001).</summary>
    [JsonIgnore]
    public bool IsCompensation => Kind is RemedyKind.Compensation or RemedyKind.StatutoryDamages;

    /// <summary>The kind and the amount.</summary>
    public override string ToString() => Amount is { } amount ? $"{Kind} {amount}" : Kind.ToString();
}
