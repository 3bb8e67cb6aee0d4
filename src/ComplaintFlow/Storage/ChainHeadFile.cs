using System.Text;

namespace ComplaintFlow.Storage;

/// <summary>Keeps chain heads as lines of a file that is only ever appended to.</summary>
/// <param name="path">The file. It is created with the first head.</param>
/// <remarks>
/// The proof is as good as the place of the file: keep it on another disk than the store. All members are safe to call from any
/// thread.
/// </remarks>
public sealed class ChainHeadFile(string path) : IChainAnchor
{
    private readonly Lock _gate = new();

    /// <inheritdoc/>
    public ValueTask SaveAsync(ChainHead head, CancellationToken cancellationToken)
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
    /// <returns>The heads, in the order of their lines.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">A line is not a head; the message gives its number.</exception>
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
