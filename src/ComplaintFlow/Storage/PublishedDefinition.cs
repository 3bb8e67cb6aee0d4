using System.Security.Cryptography;

namespace ComplaintFlow.Storage;

/// <summary>Checks that a definition from a store is the one that was published: its content has the hash that names it.</summary>
internal static class PublishedDefinition
{
    public static bool Is(ReadOnlySpan<byte> definition, string hash) =>
        string.Equals(Convert.ToHexStringLower(SHA256.HashData(definition)), hash, StringComparison.Ordinal);
}
