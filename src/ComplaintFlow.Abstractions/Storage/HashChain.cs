using System.Buffers;
using System.Security.Cryptography;

namespace ComplaintFlow.Storage;

/// <summary>
/// Computes the hash chain that reveals an edit, a removal or a reordering of journal entries. All members are safe to call from
/// any thread.
/// </summary>
public static class HashChain
{
    /// <summary>The length of a hash in bytes.</summary>
    public const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>The hash before the first entry: zeros. The content names its complaint, so that journals cannot be exchanged.</summary>
    public static ReadOnlyMemory<byte> Start { get; } = new byte[HashLength];

    /// <summary>The hash of an entry: SHA-256 over the hash before it and its content.</summary>
    /// <param name="previous">The hash of the entry before, or <see cref="Start"/>.</param>
    /// <param name="content">The bytes of the entry.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Next(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> content)
    {
        // Copying both parts costs less than an incremental hash.
        int length = previous.Length + content.Length;
        byte[] rented = ArrayPool<byte>.Shared.Rent(length);
        Span<byte> both = rented.AsSpan(0, length);
        previous.CopyTo(both);
        content.CopyTo(both[previous.Length..]);
        byte[] hash = SHA256.HashData(both);
        both.Clear(); // entries are personal, and whoever rents the array next could read them
        ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }
}
