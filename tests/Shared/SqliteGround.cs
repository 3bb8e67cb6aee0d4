using ComplaintFlow.Sqlite;

namespace ComplaintFlow.Simulation.World;

/// <summary>A SQLite file in a folder of its own.</summary>
internal sealed class SqliteGround : IGround
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("complaintflow-simulation-");

    public SharedStore Open() => SharedStore.Of(new SqliteStore($"Data Source={Path.Combine(_folder.FullName, "complaints.db")}"));

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
