using Microsoft.Data.Sqlite;

namespace ComplaintFlow.Sqlite.Tests;

/// <summary>A database file in a folder of its own, which is deleted afterwards.</summary>
internal sealed class TempFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("complaintflow-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "complaints.db");

    public string ConnectionString => $"Data Source={Path}";

    /// <summary>Runs a statement past the store.</summary>
    /// <returns>The first value of the first row.</returns>
    public object? Scalar(string sql)
    {
        using var connection = new SqliteConnection(ConnectionString + ";Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
