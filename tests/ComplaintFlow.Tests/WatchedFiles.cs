using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace ComplaintFlow.Tests;

/// <summary>Real files, whose changes are seen when the test says so.</summary>
internal sealed class WatchedFiles : IFileProvider, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly PhysicalFileProvider _files;
    private readonly Dictionary<string, CancellationTokenSource> _changes = new(StringComparer.Ordinal);

    public WatchedFiles() => _files = new PhysicalFileProvider(_folder.In("."));

    /// <summary>Writes a file without a word.</summary>
    public void Write(string name, string text) => File.WriteAllText(_folder.In(name), text);

    public void Delete(string name) => File.Delete(_folder.In(name));

    /// <summary>Announces a change of a file. What its provider throws comes out here.</summary>
    public void Announce(string name)
    {
        if (_changes.Remove(name, out CancellationTokenSource? seen))
            seen.Cancel();
    }

    public IDirectoryContents GetDirectoryContents(string subpath) => _files.GetDirectoryContents(subpath);

    public IFileInfo GetFileInfo(string subpath) => _files.GetFileInfo(subpath);

    public IChangeToken Watch(string filter)
    {
        if (!_changes.TryGetValue(filter, out CancellationTokenSource? change))
            _changes[filter] = change = new CancellationTokenSource();
        return new CancellationChangeToken(change.Token);
    }

    public void Dispose()
    {
        _files.Dispose();
        _folder.Dispose();
        foreach (CancellationTokenSource change in _changes.Values)
            change.Dispose();
    }
}
