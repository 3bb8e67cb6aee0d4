using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>
/// Keeps the hash of the last code of each complaint with its tries, and how many codes it got. Of several who try at once, each try
/// counts. Thread-safe.
/// </summary>
internal sealed class CodeVault(IExpiringStore store, TimeProvider time)
{
    public const int MaxTries = 5;
    public static readonly TimeSpan Validity = TimeSpan.FromMinutes(10);

    private const string CodeKind = "one-time-code";

    /// <summary>With five tries each, ten codes a day are fifty guesses of a million.</summary>
    private static readonly (string Kind, int Most, TimeSpan Window)[] Limits =
        [("one-time-code-hour", 5, TimeSpan.FromHours(1)), ("one-time-code-day", 10, TimeSpan.FromDays(1))];

    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>Someone who has stolen the database tries a million codes against a plain hash at once; so each costs a while.</summary>
    private const int Iterations = 50_000;

    /// <summary>Counts a code that is to be sent; null if there may be one, otherwise the time to wait.</summary>
    public async ValueTask<TimeSpan?> CountAsync(ComplaintKey complaint, CancellationToken cancellationToken)
    {
        // What the hour refuses does not count for the day.
        foreach ((string kind, int most, TimeSpan window) in Limits)
        {
            if (await CountAsync(new ExpiringKey(complaint.Tenant, kind, complaint.Id.ToString()), most, window, cancellationToken)
                .ConfigureAwait(false) is { } wait)
                return wait;
        }
        return null;
    }

    private ValueTask<TimeSpan?> CountAsync(ExpiringKey key, int most, TimeSpan window, CancellationToken cancellationToken) =>
        store.ChangeAsync<TimeSpan?>(key, time, (known, now) =>
        {
            int count = known is null ? 0 : BinaryPrimitives.ReadInt32BigEndian(known.Content.Span);
            if (count >= most)
                return (null, known!.EndsAt - now);
            byte[] content = new byte[sizeof(int)];
            BinaryPrimitives.WriteInt32BigEndian(content, count + 1);
            return (new ExpiringWrite(key, content, known?.EndsAt ?? now + window, now), null);
        }, cancellationToken);

    /// <summary>Keeps a code in place of the one before.</summary>
    /// <returns>An id of the code, which says nothing of it.</returns>
    public ValueTask<string> KeepAsync(ComplaintKey complaint, string code, CancellationToken cancellationToken)
    {
        ExpiringKey key = KeyOf(complaint);
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        byte[] content = [MaxTries, .. salt, .. Hash(code, salt)];
        string id = string.Create(CultureInfo.InvariantCulture, $"{complaint.Id}-code-{Convert.ToHexStringLower(salt.AsSpan(0, 8))}");
        return store.ChangeAsync(key, time, (_, now) => (new ExpiringWrite(key, content, now + Validity, now), id), cancellationToken);
    }

    /// <summary>Checks a code. The try is counted before it is compared, so that nobody gets more tries by asking at once.</summary>
    public ValueTask<CodeChecked> CheckAsync(ComplaintKey complaint, string code, CancellationToken cancellationToken)
    {
        ExpiringKey key = KeyOf(complaint);
        return store.ChangeAsync<CodeChecked>(key, time, (known, now) =>
        {
            if (known is null || known.Content.Span[0] == 0)
                return (null, new CodeChecked(IsRight: false, TriesLeft: 0));
            byte[] content = known.Content.ToArray();
            int left = --content[0];
            bool isRight = IsCode(code, content);
            // A code that is right is gone with this write; of two who know it, one succeeds.
            return (new ExpiringWrite(key, content, isRight ? now : known.EndsAt, now), new CodeChecked(isRight, isRight ? 0 : left));
        }, cancellationToken);
    }

    private static bool IsCode(string typed, byte[] content)
    {
        string digits = string.Concat(typed.Where(static one => !char.IsWhiteSpace(one)).Take(7));
        byte[] hash = Hash(digits, content.AsSpan(1, SaltBytes));
        return CryptographicOperations.FixedTimeEquals(hash, content.AsSpan(1 + SaltBytes, HashBytes));
    }

    private static byte[] Hash(string code, ReadOnlySpan<byte> salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(code), salt, Iterations, HashAlgorithmName.SHA256, HashBytes);

    private static ExpiringKey KeyOf(ComplaintKey complaint) => new(complaint.Tenant, CodeKind, complaint.Id.ToString());
}
