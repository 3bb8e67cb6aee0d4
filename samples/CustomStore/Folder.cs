using System.Text;
using System.Text.Json;
using ComplaintFlow.Storage;

namespace CustomStore;

/// <summary>The files of a store, and the lock that lets one caller of all processes at them.</summary>
internal sealed class Folder(string root)
{
    private readonly string _cases = Directory.CreateDirectory(Path.Combine(root, "complaints")).FullName;
    private readonly string _definitions = Directory.CreateDirectory(Path.Combine(root, "definitions")).FullName;

    /// <summary>Does work while nobody else is at the files.</summary>
    public async ValueTask<T> AloneAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        using IDisposable gate = await LockAsync(cancellationToken);
        return work();
    }

    /// <summary>Waits until nobody else is at the files.</summary>
    public async Task<IDisposable> LockAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(root, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, cancellationToken);
            }
        }
    }

    public CaseFile? Find(ComplaintKey key) => File.Exists(CasePath(key)) ? Read(CasePath(key)) : null;

    public IEnumerable<CaseFile> All() => Directory.EnumerateFiles(_cases, "*.json").Select(Read);

    public void Write(CaseFile file) => Write(CasePath(file.Key), JsonSerializer.SerializeToUtf8Bytes(file));

    public ReadOnlyMemory<byte>? Definition(string hash) =>
        File.Exists(DefinitionPath(hash)) ? new(File.ReadAllBytes(DefinitionPath(hash))) : null;

    public void Define(string hash, ReadOnlyMemory<byte> content) => Write(DefinitionPath(hash), content.Span);

    private static CaseFile Read(string path) => JsonSerializer.Deserialize<CaseFile>(File.ReadAllBytes(path))!;

    /// <summary>Written beside, flushed to the disk, and put in its place in one step.</summary>
    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        using (var file = new FileStream(path + ".new", FileMode.Create))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        File.Move(path + ".new", path, overwrite: true);
    }

    private string CasePath(ComplaintKey key) => Path.Combine(_cases, $"{Hex(key.Tenant)}-{key.Id}.json");

    private string DefinitionPath(string hash) => Path.Combine(_definitions, Hex(hash));

    // Any text is a name of a file then.
    private static string Hex(string text) => Convert.ToHexString(Encoding.UTF8.GetBytes(text));
}
