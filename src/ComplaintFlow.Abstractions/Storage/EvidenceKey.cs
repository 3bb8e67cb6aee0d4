namespace ComplaintFlow.Storage;

/// <summary>Identifies the bytes of evidence by their tenant and their hash.</summary>
public sealed record EvidenceKey
{
    /// <summary>Creates the key.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="hash">The SHA-256 hash of the bytes, 64 hexadecimal digits.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hash"/> is null.</exception>
    /// <exception cref="ArgumentException">The tenant is empty, or the hash is not one of SHA-256.</exception>
    public EvidenceKey(string tenant, string hash)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        ArgumentNullException.ThrowIfNull(hash);
        if (!IsHash(hash))
            throw new ArgumentException("A hash of SHA-256 has 64 hexadecimal digits.", nameof(hash));
        (Tenant, Hash) = (tenant, hash.ToLowerInvariant());
    }

    /// <summary>The tenant, compared by ordinals.</summary>
    public string Tenant { get; }

    /// <summary>The SHA-256 hash of the bytes: 64 hexadecimal digits in lower case, and so safe as the name of a file.</summary>
    public string Hash { get; }

    internal static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigit);
}
