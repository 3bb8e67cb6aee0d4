using System.Security.Cryptography;

namespace ComplaintFlow.Storage;

/// <summary>Counts, limits and hashes the bytes of evidence while a store reads them.</summary>
/// <remarks>The content is read once, by one reader. Not thread-safe.</remarks>
public sealed class EvidenceUpload : IDisposable
{
    private readonly IncrementalHash _hasher = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly long _maxBytes;
    private string? _hash;

    /// <summary>Creates the upload.</summary>
    /// <param name="content">The bytes, from the position of the stream to its end. The caller owns the stream; it is not
    /// closed.</param>
    /// <param name="maxBytes">The largest number of bytes allowed; at least 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is less than 1.</exception>
    public EvidenceUpload(Stream content, long maxBytes)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBytes, 1);
        _maxBytes = maxBytes;
        Content = new CountedStream(content, Count);
    }

    /// <summary>
    /// The bytes. Reading throws <see cref="EvidenceException"/> if there are more bytes than allowed, or none at all.
    /// </summary>
    public Stream Content { get; }

    /// <summary>The number of bytes read so far.</summary>
    public long Length { get; private set; }

    /// <summary>The SHA-256 hash of all bytes, 64 hexadecimal digits in lower case.</summary>
    /// <exception cref="InvalidOperationException">The content was not read to its end yet.</exception>
    public string Hash => _hash ?? throw new InvalidOperationException("The hash is known when the content was read to its end.");

    /// <inheritdoc/>
    public void Dispose() => _hasher.Dispose();

    /// <param name="bytes">The bytes that were read; empty at the end.</param>
    private void Count(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        if (Length > _maxBytes)
            throw new EvidenceException(
                new Refusal(DiagnosticCodes.EvidenceTooLarge, $"The evidence has more than the {_maxBytes} bytes that are allowed.",
                    "Give less at a time, or raise Evidence:MaxBytes."));
        if (Length == 0)
            throw new EvidenceException(
                new Refusal(DiagnosticCodes.EvidenceEmpty, "The evidence has no bytes.",
                    "Give a stream that stands before its first byte."));
        _hasher.AppendData(bytes);
        if (bytes.IsEmpty)
            _hash ??= Convert.ToHexStringLower(_hasher.GetHashAndReset());
    }
}
