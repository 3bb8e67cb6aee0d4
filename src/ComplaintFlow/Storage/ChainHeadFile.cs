using System.Text;

namespace ComplaintFlow.Storage;

/// <summary>
/// Heads of chains as lines of a file that is only ever appended to. It proves as much as the place where the file lies: not the disk of
/// the store. Thread-safe.
/// </summary>
/// <param name="path">The file; made with the first head.</param>
public sealed class ChainHeadFile(string path) : IChainAnchor
{
    private readonly Lock _gate = new();

    /// <inheritdoc/>
    public ValueTask KeepAsync(ChainHead head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            file.Write(Encoding.UTF8.GetBytes($"{head}\n"));
            file.Flush(flushToDisk: true);
        }
        return ValueTask.CompletedTask;
    }

    /// <summary>Reads the heads of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">A line is no head; the message says which one.</exception>
    public static IReadOnlyList<ChainHead> Read(string path)
    {
        var heads = new List<ChainHead>();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            heads.Add(ChainHead.TryParse(line, out ChainHead? head) ? head
                : throw new InvalidDataException($"Line {number} is no head of a chain."));
        }
        return heads;
    }
}
