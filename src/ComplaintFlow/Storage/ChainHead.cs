using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Storage;

/// <summary>
/// The hash of an entry, to be kept elsewhere: it proves later that the journal up to there is still the same. Holds no personal data.
/// </summary>
/// <param name="Key">The complaint.</param>
/// <param name="Version">The version of the entry.</param>
/// <param name="Hash">Its hash (32 bytes).</param>
public sealed record ChainHead(ComplaintKey Key, long Version, ReadOnlyMemory<byte> Hash)
{
    /// <summary>Reads a line that <see cref="ToString"/> wrote.</summary>
    /// <param name="line">The line.</param>
    /// <param name="head">The head, if the line is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? line, [NotNullWhen(true)] out ChainHead? head)
    {
        head = line?.Split(' ') is [var id, var version, { Length: 2 * HashChain.HashLength } hash, .. { Length: > 0 } tenant]
            && ComplaintId.TryParse(id, out ComplaintId complaint)
            && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && hash.All(char.IsAsciiHexDigit)
                ? new ChainHead(new ComplaintKey(string.Join(' ', tenant), complaint), number, Convert.FromHexString(hash))
                : null;
        return head is not null;
    }

    /// <summary>One line: the id, the version, the hash in hexadecimal digits, the tenant.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Key.Id} {Version} {Convert.ToHexStringLower(Hash.Span)} {Key.Tenant}");
}
