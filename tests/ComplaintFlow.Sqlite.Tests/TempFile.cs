namespace ComplaintFlow.Sqlite.Tests;

/// <summary>A database file in a folder of its own, which is deleted afterwards.</summary>
internal sealed class TempFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("complaintflow-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "complaints.db");

    public string ConnectionString => $"Data Source={Path}";

    public void Dispose() => _folder.Delete(recursive: true);
}
