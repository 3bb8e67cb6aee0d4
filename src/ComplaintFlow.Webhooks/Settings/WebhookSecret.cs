namespace ComplaintFlow.Webhooks;

/// <summary>Reads secrets. No message quotes one.</summary>
internal static class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int Shortest = 24;
    private const int Longest = 64;

    /// <summary>Gets the key of a secret, or null if it is none.</summary>
    public static byte[]? TryRead(string? secret)
    {
        if (secret is null || !secret.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        byte[] key = new byte[secret.Length];
        return Convert.TryFromBase64String(secret[Prefix.Length..], key, out int length) && length is >= Shortest and <= Longest
            ? key[..length] : null;
    }

    /// <summary>Gets the key of a secret.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static byte[] Read(string? secret, string parameter) => TryRead(secret)
        ?? throw new ArgumentException($"A secret is not {Prefix} and {Shortest} to {Longest} bytes in base64.", parameter);
}
