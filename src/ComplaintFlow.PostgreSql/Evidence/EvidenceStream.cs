using ComplaintFlow.PostgreSql.Connections;

namespace ComplaintFlow.PostgreSql.Evidence;

/// <summary>
/// Reads the bytes of one piece. It holds a chunk and no connection, so a slow reader keeps nobody else waiting. Not thread-safe.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="upload">Whose chunks are read.</param>
/// <param name="length">The number of bytes. If chunks are missing, there are fewer, and whoever checks the hash notices.</param>
internal sealed class EvidenceStream(Database database, Guid upload, long length) : Stream
{
    private ReadOnlyMemory<byte> _chunk;
    private int _place;
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (buffer.IsEmpty || (_chunk.IsEmpty && !await NextAsync(cancellationToken).ConfigureAwait(false)))
            return 0;
        int count = Math.Min(buffer.Length, _chunk.Length);
        _chunk[..count].CopyTo(buffer);
        _chunk = _chunk[count..];
        _read += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        if (_read >= length)
            return false;
        _chunk = await EvidenceFailure.GuardAsync(() => database.RunAsync(
            (connection, token) => EvidenceTable.ChunkAsync(connection, upload, _place, token), cancellationToken)).ConfigureAwait(false);
        _place++;
        return !_chunk.IsEmpty;
    }
}
