using ComplaintFlow.PostgreSql.Server;

namespace ComplaintFlow.KillTest;

/// <summary>The store that nodes share, and how to restart it.</summary>
internal sealed class Ground : IDisposable
{
    private readonly PrivateServer? _server;
    private readonly DirectoryInfo? _folder;

    private Ground(PrivateServer server) => (_server, Store) = (server, $"postgres:{server.ConnectionString("postgres")}");

    private Ground(DirectoryInfo folder) =>
        (_folder, Store) = (folder, $"sqlite:Data Source={Path.Combine(folder.FullName, "complaints.db")}");

    /// <summary>As <see cref="House"/> opens it.</summary>
    public string Store { get; }

    public static Ground PostgreSql(params string[] settings) => new(PrivateServer.Start(settings));

    public static Ground Sqlite() => new(Directory.CreateTempSubdirectory("complaintflow-kill-"));

    /// <summary>Stops the server and starts it again; without shutting down where it crashes. A file has no server.</summary>
    public void Restart(bool crash)
    {
        _server?.Pause(crash);
        _server?.Resume();
    }

    public void Dispose()
    {
        _server?.Dispose();
        _folder?.Delete(recursive: true);
    }
}
