using System.Text.Json.Serialization;

namespace ComplaintFlow.Complaints;

/// <summary>Specifies what an organisation can do for a complainant (after ISO 10002 and GB/T 19012, 7.7).</summary>
public enum RemedyKind
{
    /// <summary>Only an explanation: the complaint was not justified.</summary>
    Explanation,

    /// <summary>A refund.</summary>
    Refund,

    /// <summary>Other goods in exchange.</summary>
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

    /// <summary>Technical support.</summary>
    TechnicalSupport,

    /// <summary>Information.</summary>
    Information,

    /// <summary>Compensation for a loss.</summary>
    Compensation,

    /// <summary>Damages that a law sets, such as three times the price.</summary>
    StatutoryDamages,

    /// <summary>A voucher.</summary>
    Voucher,

    /// <summary>Loyalty points.</summary>
    LoyaltyPoints,

    /// <summary>An additional service.</summary>
    ValueAddedService,

    /// <summary>An offer for this complainant alone.</summary>
    ExclusiveOffer,

    /// <summary>The service level of preferred customers.</summary>
    VipService,

    /// <summary>An apology.</summary>
    Apology,

    /// <summary>A gift.</summary>
    Gift,

    /// <summary>A change of a process from now on.</summary>
    ProcessChange,
}

/// <summary>Represents one thing that is offered.</summary>
public sealed record Remedy
{
    /// <summary>The kind of remedy.</summary>
    public required RemedyKind Kind { get; init; }

    /// <summary>The cost or the payment; null if it costs nothing that is counted.</summary>
    public Money? Amount { get; init; }

    /// <summary>Whether it is given without an obligation.</summary>
    public bool IsGoodwill { get; init; }

    /// <summary>Whether it admits liability.</summary>
    public bool AdmitsLiability { get; init; }

    /// <summary>Whether it compensates a financial loss, in which case counsel takes part (001).</summary>
    [JsonIgnore]
    public bool IsCompensation => Kind is RemedyKind.Compensation or RemedyKind.StatutoryDamages;

    /// <summary>Returns the kind and the amount.</summary>
    public override string ToString() => Amount is { } amount ? $"{Kind} {amount}" : Kind.ToString();
}
