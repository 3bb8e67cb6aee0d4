using System.Security.Cryptography;
using System.Text;

namespace ComplaintFlow.Storage;

/// <summary>Keeps the bytes of evidence as plain files, named by their hash: <c>TENANT/ab/ab12…</c>.</summary>
/// <param name="path">The folder. It is created with the first piece.</param>
/// <remarks>
/// A file is written under another name, flushed to the disk, and moved to its place in one step, so no file is ever
/// half-written. Any number of nodes may share the folder. All members are safe to call from any thread.
/// </remarks>
public sealed class EvidenceFolder(string path) : IEvidenceStore
{
    private readonly string _root = Path.GetFullPath(path);

    /// <summary>Creates the folder, and checks that files can be written to it.</summary>
    /// <exception cref="EvidenceException">The folder cannot be created or written to, or its disk is full.</exception>
    public void EnsureUsable() => Guarded(() =>
    {
        Directory.CreateDirectory(_root);
        using var probe = new FileStream(
            Path.Combine(_root, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0,
            FileOptions.DeleteOnClose);
        probe.WriteByte(0);
    });

    /// <inheritdoc/>
    public async ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        ArgumentNullException.ThrowIfNull(upload);
        cancellationToken.ThrowIfCancellationRequested();
        using FileStream file = Guarded(() => Incoming(tenant));
        try
        {
            byte[] buffer = new byte[64 * 1024];
            for (int read; (read = await upload.Content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
                Guarded(() => file.Write(buffer, 0, read));
            Guarded(() => Place(file, FileOf(new EvidenceKey(tenant, upload.Hash))));
        }
        catch
        {
            File.Delete(file.Name);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<Stream?> OpenAsync(EvidenceKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        return new(Guarded<Stream?>(() => Opened(FileOf(key))));
    }

    /// <inheritdoc/>
    public ValueTask<bool> ExistsAsync(EvidenceKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        return new(File.Exists(FileOf(key)));
    }

    /// <summary>Opens the file. There is no separate check for its existence, since the file may be removed in between.</summary>
    private static FileStream? Opened(string file)
    {
        try
        {
            return new FileStream(
                file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0,
                FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private FileStream Incoming(string tenant)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_root, FolderOf(tenant), "incoming")).FullName;
        return new FileStream(
            Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.Delete, bufferSize: 0);
    }

    private static void Place(FileStream file, string place)
    {
        file.Flush(flushToDisk: true);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(file.Name, place, overwrite: true);
        RandomAccess.FlushToDisk(file.SafeFileHandle); // this also makes the new name durable
    }

    private string FileOf(EvidenceKey key) => Path.Combine(_root, FolderOf(key.Tenant), key.Hash[..2], key.Hash);

    /// <summary>
    /// Gets the folder of a tenant. A plain name stays readable. Any other name is encoded: it might lead elsewhere, or equal
    /// another tenant's name on a disk that ignores case.
    /// </summary>
    private static string FolderOf(string tenant) =>
        tenant.Length <= 64
            && tenant.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-')
        ? tenant
        : $"~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tenant)))}";

    private static void Guarded(Action act) => Guarded(() =>
    {
        act();
        return true;
    });

    private static T Guarded<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EvidenceException(IsFull(error) ? Full : Unusable, innerException: error);
        }
    }

    private static Refusal Full =>
        new(DiagnosticCodes.EvidenceDiskFull, "The disk of the evidence is full. Nothing of the piece was kept.",
            "Make room, and add it again.");

    private static Refusal Unusable =>
        new(DiagnosticCodes.EvidenceFolderUnusable, "The folder of the evidence cannot be read or written.",
            "Give the process the right to read and write it, and look whether its disk is there.");

    // Windows: ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL, ERROR_DISK_QUOTA_EXCEEDED. Elsewhere: ENOSPC, and EDQUOT of Linux and of macOS.
    private static bool IsFull(Exception error) =>
        OperatingSystem.IsWindows() ? (error.HResult & 0xFFFF) is 39 or 112 or 1295 : error.HResult is 28 or 122 or 69;
}
