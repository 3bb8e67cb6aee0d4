namespace ComplaintFlow.Storage;

/// <summary>Identifies a value of an <see cref="IExpiringStore"/>. All parts are compared by ordinals.</summary>
/// <param name="Tenant">The tenant to which the value belongs.</param>
/// <param name="Kind">What the value is for, such as <c>mailbox</c>; at most <see cref="MaxKindLength"/> characters.</param>
/// <param name="Name">The name, unique in its kind; at most <see cref="MaxNameLength"/> characters. It must hold no personal data: hash
/// what does.</param>
public readonly record struct ExpiringKey(string Tenant, string Kind, string Name)
{
    /// <summary>The length of the longest kind.</summary>
    public const int MaxKindLength = 64;

    /// <summary>The length of the longest name.</summary>
    public const int MaxNameLength = 200;
}

/// <summary>Represents a value of an <see cref="IExpiringStore"/>.</summary>
/// <param name="Version">A number that grows with every write of the key, as long as the store remembers the key.</param>
/// <param name="Content">The content. Do not change its bytes.</param>
/// <param name="EndsAt">The instant from which on the value is no more, in whole microseconds.</param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record ExpiringValue(long Version, ReadOnlyMemory<byte> Content, DateTimeOffset EndsAt)
{
    /// <summary>The size of the largest content in bytes.</summary>
    public const int MaxSize = 4_096;
}

/// <summary>Represents the write of a value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Content">The content; at most <see cref="ExpiringValue.MaxSize"/> bytes.</param>
/// <param name="EndsAt">The instant from which on the value is no more. If it is not later than <paramref name="Now"/>, the key has no
/// value any more.</param>
/// <param name="Now">The present instant.</param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record ExpiringWrite(ExpiringKey Key, ReadOnlyMemory<byte> Content, DateTimeOffset EndsAt, DateTimeOffset Now)
{
    /// <summary>
    /// The value that the caller knows; null if the key has none, or one that has ended. Another version or another end counts as another
    /// value.
    /// </summary>
    public ExpiringValue? Known { get; init; }
}
