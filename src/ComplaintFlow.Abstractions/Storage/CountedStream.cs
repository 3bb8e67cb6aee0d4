namespace ComplaintFlow.Storage;

/// <summary>
/// Passes each block that is read to a callback before the reader gets it; an empty block marks the end. It does not close the
/// stream that it reads from.
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
