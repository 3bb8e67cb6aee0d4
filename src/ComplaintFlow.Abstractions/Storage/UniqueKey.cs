namespace ComplaintFlow.Storage;

/// <summary>Specifies what a unique key guards.</summary>
public enum UniqueKeyKind
{
    /// <summary>The number that people use.</summary>
    Number,

    /// <summary>The hash of the token with which a complainant follows the case.</summary>
    TrackingToken,

    /// <summary>The key with which a caller repeats a request safely.</summary>
    Idempotency,
}

/// <summary>A value that exists at most once in a tenant, and leads to its complaint.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Kind">What it guards.</param>
/// <param name="Value">The value, compared by ordinals.</param>
public sealed record UniqueKey(string Tenant, UniqueKeyKind Kind, string Value);
