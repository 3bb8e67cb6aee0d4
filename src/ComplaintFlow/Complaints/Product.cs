namespace ComplaintFlow.Complaints;

/// <summary>The goods or the service that the complaint is about.</summary>
public sealed record Product
{
    /// <summary>The article number.</summary>
    public string? Sku { get; init; }

    /// <summary>The production batch, by which group complaints are counted.</summary>
    public string? Batch { get; init; }

    /// <summary>The serial number of the item.</summary>
    public string? Serial { get; init; }

    /// <summary>The order in which it was bought.</summary>
    [PersonalInformation]
    public string? OrderNumber { get; init; }

    /// <summary>The contract under which it was delivered.</summary>
    [MultilineText(500), BusinessSecret]
    public string? ContractNumber { get; init; }

    /// <summary>The channel through which it was bought.</summary>
    [MultilineText(500)]
    public string? PurchaseChannel { get; init; }

    /// <summary>The instant at which it was bought.</summary>
    public DateTimeOffset? PurchasedAt { get; init; }

    /// <summary>How it was used when it happened.</summary>
    [MultilineText(500), PersonalInformation]
    public string? UsageContext { get; init; }

    /// <summary>The price that was paid.</summary>
    public Money? Price { get; init; }

    /// <summary>Returns the article and its batch; the order is personal.</summary>
    public override string ToString() => $"{Sku} {Batch}".Trim();
}
