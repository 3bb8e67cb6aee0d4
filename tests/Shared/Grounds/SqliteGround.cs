using ComplaintFlow.Sqlite;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Shared;

/// <summary>
/// A SQLite file in a folder of its own; in memory where the machine has such a folder, since power cuts are not what runs are about.
/// </summary>
internal sealed class SqliteGround : IGround
{
    private const string InMemory = "/dev/shm";

    private static int s_folders;

    private readonly DirectoryInfo _folder = Directory.Exists(InMemory)
        ? Directory.CreateDirectory(
            Path.Combine(InMemory, $"complaintflow-{Environment.ProcessId}-{Interlocked.Increment(ref s_folders)}"))
        : Directory.CreateTempSubdirectory("complaintflow-simulation-");

    public SharedStore Open() => SharedStore.Of(new SqliteStore($"Data Source={Path.Combine(_folder.FullName, "complaints.db")}"));

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
