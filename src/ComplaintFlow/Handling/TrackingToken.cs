using System.Security.Cryptography;
using System.Text;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling;

/// <summary>
/// Secrets with which complainants follow their cases without an account. The host hands one out and gives it to
/// <see cref="Intake.TrackingToken"/>; the store keeps only its hash. Thread-safe.
/// </summary>
public static class TrackingToken
{
    /// <summary>26 characters of 32 are 130 bits.</summary>
    private const int Length = 26;

    /// <summary>A new token: 26 characters that cannot be guessed and are hard to mistake.</summary>
    public static string New() => RandomNumberGenerator.GetString(ComplaintNumber.Alphabet, Length);

    internal static bool IsOne(string token) =>
        token.Length == Length && token.All(character => ComplaintNumber.Alphabet.Contains(character, StringComparison.Ordinal));

    /// <summary>
    /// The key under which a store keeps it; null if it is none. It is looked up by its hash, so how long a comparison takes tells
    /// nothing of the token.
    /// </summary>
    internal static UniqueKey? KeyOf(string? token)
    {
        // What is much longer is no token with spaces around it.
        if (token is null or { Length: > 1000 } || LookupText.Normal(token) is not { } normal || !IsOne(normal))
            return null;
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(normal)));
        return new UniqueKey(ComplaintKey.DefaultTenant, UniqueKeyKind.TrackingToken, hash);
    }
}
