using System.Security.Cryptography;

namespace ComplaintFlow.Storage;

/// <summary>
/// Compares the hash of evidence while it is read. The last block is held back until the hash agrees, so altered evidence is
/// never read to its end.
/// </summary>
internal sealed class CheckedStream(Stream inner, EvidenceKey key) : ForwardStream
{
    private const int BlockSize = 64 * 1024;

    private readonly IncrementalHash _hasher = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _block = new byte[BlockSize], _next = new byte[BlockSize];
    private int _position, _length;
    private int? _nextLength;
    private bool _isAltered;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;
        while (LacksNext())
            Look(inner.Read(_next));
        return Give(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty)
            return 0;
        while (LacksNext())
            Look(await inner.ReadAsync(_next, cancellationToken).ConfigureAwait(false));
        return Give(buffer.Span);
    }

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            _hasher.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>
    /// Moves to the next block if the current one was given out. Returns whether the block after it must be read before anything
    /// is given out of it.
    /// </summary>
    private bool LacksNext()
    {
        if (_position == _length && _nextLength is { } next)
        {
            (_block, _next) = (_next, _block);
            (_position, _length, _nextLength) = (0, next, next == 0 ? 0 : null);
        }
        return _nextLength is null;
    }

    private void Look(int length)
    {
        _nextLength = length;
        _hasher.AppendData(_next, 0, length);
        _isAltered = length == 0 && Convert.ToHexStringLower(_hasher.GetHashAndReset()) != key.Hash;
    }

    private int Give(Span<byte> buffer)
    {
        if (_isAltered)
            throw new EvidenceException(
                new Refusal(DiagnosticCodes.EvidenceAltered, "The evidence is not what it was when it was added.",
                    "Do not use it. Restore the bytes of this hash from a copy, or add the original again; find out who could write "
                        + "there."));
        int given = Math.Min(buffer.Length, _length - _position);
        _block.AsSpan(_position, given).CopyTo(buffer);
        _position += given;
        return given;
    }
}
