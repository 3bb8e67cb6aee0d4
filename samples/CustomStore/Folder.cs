using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComplaintFlow.Storage;

namespace CustomStore;

/// <summary>The files of a store, and the lock that lets one caller of all processes at them.</summary>
internal sealed class Folder(string root)
{
    private readonly string _cases = Directory.CreateDirectory(Path.Combine(root, "complaints")).FullName;
    private readonly string _definitions = Directory.CreateDirectory(Path.Combine(root, "definitions")).FullName;
    private readonly string _values = Directory.CreateDirectory(Path.Combine(root, "values")).FullName;

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

    public ExpiringValue? Value(ExpiringKey key) =>
        File.Exists(ValuePath(key)) ? JsonSerializer.Deserialize<ExpiringValue>(File.ReadAllBytes(ValuePath(key))) : null;

    public void Write(ExpiringKey key, ExpiringValue value) => Write(ValuePath(key), JsonSerializer.SerializeToUtf8Bytes(value));

    /// <summary>Removes the values that have ended.</summary>
    public void Forget(DateTimeOffset now)
    {
        foreach (string path in Directory.EnumerateFiles(_values, "*.json"))
        {
            if (JsonSerializer.Deserialize<ExpiringValue>(File.ReadAllBytes(path))!.EndsAt <= now)
                File.Delete(path);
        }
    }

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

    // A name of a file has no room for three long parts.
    private string ValuePath(ExpiringKey key) => Path.Combine(_values, Convert.ToHexString(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(key))) + ".json");

    // Any text is a name of a file then.
    private static string Hex(string text) => Convert.ToHexString(Encoding.UTF8.GetBytes(text));
}
