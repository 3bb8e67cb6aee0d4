namespace ComplaintFlow.Testing.Conformance.Evidence;

/// <summary>Provides bytes as if from a network: in pieces of odd sizes, forward only, and perhaps not to their end.</summary>
/// <param name="bytes">All bytes.</param>
/// <param name="breaksAfter">The position at which the connection is lost; null if it holds.</param>
/// <param name="onRead">Called before each piece.</param>
internal sealed class ChunkedStream(byte[] bytes, int? breaksAfter = null, Action? onRead = null) : Stream
{
    private int _position;

    public byte[] Bytes => bytes;

    public bool IsUntouched => _position == 0;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        onRead?.Invoke();
        int piece = Math.Min(Math.Min(buffer.Length, 1 + (_position * 7 % 9001)), (breaksAfter ?? bytes.Length) - _position);
        if (piece == 0 && breaksAfter is not null)
            throw new IOException("The connection is lost.");
        bytes.AsSpan(_position, piece).CopyTo(buffer);
        _position += piece;
        return piece;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Task.Yield();
        return Read(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
