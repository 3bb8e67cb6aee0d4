using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintFlow.Webhooks;

/// <summary>Signs and verifies webhooks as Standard Webhooks 1.0.0 says, for receivers that are written in .NET.</summary>
/// <remarks>Thread-safe.</remarks>
public static class WebhookSignature
{
    /// <summary>How far the clocks of sender and receiver may differ, and how late a webhook may arrive: 5 minutes.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(5);

    private const string Version = "v1,";

    /// <summary>Verifies that a webhook comes from somebody who has one of the secrets, and that it is recent.</summary>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <param name="timestamp">The header <c>webhook-timestamp</c>.</param>
    /// <param name="signatures">The header <c>webhook-signature</c>: one or more signatures, separated by spaces.</param>
    /// <param name="body">The bytes of the body, as they arrived. Do not parse and write them again first.</param>
    /// <param name="time">The clock of the receiver.</param>
    /// <param name="secrets">The secrets that the receiver accepts, each with <c>whsec_</c>.</param>
    /// <returns>Whether one of the signatures is made with one of the secrets, within <see cref="Tolerance"/>.</returns>
    /// <exception cref="ArgumentException">A secret is not <c>whsec_</c> and 24 to 64 bytes in base64. The message does not quote
    /// it.</exception>
    /// <remarks>
    /// Signatures are compared in constant time. A webhook that verifies may still be a repetition: remember its id for as long as the
    /// sender tries again.
    /// </remarks>
    public static bool Verify(
        string? id, string? timestamp, string? signatures, ReadOnlySpan<byte> body, TimeProvider time, params IEnumerable<string> secrets)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(secrets);
        byte[][] keys = [.. secrets.Select(secret => WebhookSecret.Read(secret, nameof(secrets)))];
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(signatures)
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            || Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - (decimal)seconds) > (decimal)Tolerance.TotalSeconds)
            return false;
        byte[] content = Content(id, timestamp, body);
        bool holds = false;
        foreach (byte[] key in keys)
        {
            byte[] expected = Encoding.UTF8.GetBytes(Of(key, content));
            foreach (string signature in signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                holds |= CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature));
        }
        return holds;
    }

    /// <summary>Signs a webhook, for tests of receivers.</summary>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <param name="timestamp">The seconds since 1970 (UTC) of the header <c>webhook-timestamp</c>.</param>
    /// <param name="body">The bytes of the body.</param>
    /// <param name="secrets">The secrets, each with <c>whsec_</c>.</param>
    /// <returns>The header <c>webhook-signature</c>: a signature for each secret.</returns>
    /// <exception cref="ArgumentException">The id is empty or has a dot, or a secret is not <c>whsec_</c> and 24 to 64 bytes in
    /// base64.</exception>
    public static string Sign(string id, long timestamp, ReadOnlySpan<byte> body, params IEnumerable<string> secrets)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(secrets);
        if (id.Contains('.', StringComparison.Ordinal))
            throw new ArgumentException("The id has a dot, which separates it from the timestamp.", nameof(id));
        return Sign(id, timestamp, body, [.. secrets.Select(secret => WebhookSecret.Read(secret, nameof(secrets)))]);
    }

    internal static string Sign(string id, long timestamp, ReadOnlySpan<byte> body, byte[][] keys)
    {
        byte[] content = Content(id, timestamp.ToString(CultureInfo.InvariantCulture), body);
        return string.Join(' ', keys.Select(key => Of(key, content)));
    }

    private static string Of(byte[] key, byte[] content) => Version + Convert.ToBase64String(HMACSHA256.HashData(key, content));

    /// <summary>What is signed: the id, the timestamp and the body, with dots between them.</summary>
    private static byte[] Content(string id, string timestamp, ReadOnlySpan<byte> body) =>
        [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
}
