using System.Security.Cryptography;
using System.Text;
using ComplaintFlow.Conditions.Keywords;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling;

/// <summary>
/// Creates the secrets with which complainants follow their cases without an account. Give the token to the complainant and to
/// <see cref="Intake.TrackingToken"/>; the store keeps only its hash. All members are safe to call from any thread.
/// </summary>
public static class TrackingToken
{
    /// <summary>The length of a token: 26 characters out of 32 are 130 bits.</summary>
    private const int Length = 26;

    /// <summary>Creates a new token: 26 characters that cannot be guessed and are hard to confuse.</summary>
    /// <returns>The token.</returns>
    public static string New() => RandomNumberGenerator.GetString(ComplaintNumber.Alphabet, Length);

    internal static bool IsOne(string token) =>
        token.Length == Length && token.All(character => ComplaintNumber.Alphabet.Contains(character, StringComparison.Ordinal));

    /// <summary>
    /// Gets the key under which a store keeps a token; null if the text is not a token. The lookup is by hash, so its duration
    /// reveals nothing of the token.
    /// </summary>
    internal static UniqueKey? KeyOf(string tenant, string? token)
    {
        // A much longer text is not a token with spaces around it.
        if (token is null or { Length: > 1000 } || LookupText.Normal(token) is not { } normal || !IsOne(normal))
            return null;
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(normal)));
        return new UniqueKey(tenant, UniqueKeyKind.TrackingToken, hash);
    }
}
