namespace ComplaintFlow.Storage;

/// <summary>
/// Shows someone what is read, block by block, before the reader has it; an empty block is the end. It does not close what it reads from.
/// </summary>
internal sealed class CountedStream(Stream inner, Action<ReadOnlySpan<byte>> count) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        if (!buffer.IsEmpty)
            count(buffer[..read]);
        return read;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (!buffer.IsEmpty)
            count(buffer.Span[..read]);
        return read;
    }
}
