using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Storage;

/// <summary>
/// Represents the hash of a journal entry, to be kept outside the store: it proves later that the journal up to this entry is
/// unchanged. It holds no personal data.
/// </summary>
/// <param name="Key">The complaint.</param>
/// <param name="Version">The version of the entry.</param>
/// <param name="Hash">The hash of the entry (32 bytes).</param>
public sealed record ChainHead(ComplaintKey Key, long Version, ReadOnlyMemory<byte> Hash)
{
    /// <summary>Reads a line that <see cref="ToString"/> wrote.</summary>
    /// <param name="line">The line.</param>
    /// <param name="head">The head, if the line is one.</param>
    /// <returns><see langword="true"/> if the line is a head; otherwise <see langword="false"/>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? line, [NotNullWhen(true)] out ChainHead? head)
    {
        head = line?.Split(' ') is [var id, var version, { Length: 2 * HashChain.HashLength } hash, .. { Length: > 0 } tenant]
            && ComplaintId.TryParse(id, out ComplaintId complaint)
            && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && hash.All(char.IsAsciiHexDigit)
                ? new ChainHead(new ComplaintKey(string.Join(' ', tenant), complaint), number, Convert.FromHexString(hash))
                : null;
        return head is not null;
    }

    /// <summary>Writes the head as one line: the id, the version, the hash in hexadecimal digits, the tenant.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Key.Id} {Version} {Convert.ToHexStringLower(Hash.Span)} {Key.Tenant}");
}
