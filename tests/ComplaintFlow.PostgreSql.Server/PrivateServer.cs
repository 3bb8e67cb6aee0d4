using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ComplaintFlow.Shared.Servers;

namespace ComplaintFlow.PostgreSql.Server;

/// <summary>
/// A PostgreSQL server of its own, on a free port of the loopback address, with its data in a folder that goes with it. It ends with the
/// process that started it, also if that process is killed: a small shell waits for the end of its input, and then stops the server.
/// </summary>
public sealed class PrivateServer : IDisposable
{
    // PostgreSQL refuses to run as root, so root hands it to another user.
    private const string User = "postgres";

    private const string Run = """
        trap '' INT TERM
        "$1/postgres" -D "$2" -c listen_addresses=127.0.0.1 -c port="$3" -c unix_socket_directories= $4 >"$2/server.log" 2>&1 </dev/null &
        server=$!
        read -r how
        case "$how" in crash) kill -QUIT "$server" ;; *) kill -INT "$server" ;; esac 2>/dev/null # it may have stopped by itself
        wait "$server"
        case "$how" in "") rm -rf "$2" ;; esac
        """;

    private static readonly ServerShell Shell = new(User);

    private readonly string _settings;
    private Process? _shell;

    private PrivateServer(string folder, int port, string settings) => (Folder, Port, _settings) = (folder, port, settings);

    /// <summary>The folder of its data.</summary>
    public string Folder { get; }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Why there can be no server on this machine; null where there can.</summary>
    public static string? Missing { get; } =
        Programs.Folder is null ? "PostgreSQL is not installed: eng/postgres.sh installs it."
        : OperatingSystem.IsWindows() ? "The private server needs a Unix shell."
        : null;

    /// <summary>Makes a data folder and starts a server on it.</summary>
    /// <param name="settings">Settings of the server, such as <c>fsync=off</c>.</param>
    public static PrivateServer Start(params string[] settings) => StartNew("", settings);

    /// <summary>Makes a data folder and starts a server on it, with the write-ahead log in a folder of its own.</summary>
    /// <param name="folder">The folder of the log, which the server makes; it is not removed.</param>
    /// <param name="settings">Settings of the server.</param>
    public static PrivateServer StartWithLogIn(string folder, params string[] settings) =>
        StartNew($"--waldir='{folder}' --wal-segsize=1", settings);

    /// <summary>A connection string for a database of the server.</summary>
    public string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username={User};Database={database}");

    /// <summary>Starts the server again after <see cref="Pause"/>.</summary>
    public void Resume()
    {
        string port = Port.ToString(CultureInfo.InvariantCulture);
        _shell = Shell.Start(["-c", Run, "sh", Programs.Folder!, Folder, port, _settings]);
        Shell.Run($"for try in $(seq 1200); do '{Programs.Find("pg_isready")}' -q -h 127.0.0.1 -p {port} && exit 0; sleep 0.05; done; tail -n "
            + $"5 {Folder}/server.log; exit 1");
    }

    /// <summary>Stops the server and keeps its data.</summary>
    /// <param name="crash">Without shutting down: the next start recovers from the log.</param>
    public void Pause(bool crash = false) => Stop(crash ? "crash" : "keep");

    /// <summary>Stops the server and removes its data.</summary>
    public void Dispose()
    {
        if (_shell is null)
            Shell.Run($"rm -rf {Folder}"); // it was stopped, and kept its data
        else
            Stop("");
    }

    private static PrivateServer StartNew(string layout, string[] settings)
    {
        string folder = Shell.Run("mktemp -d /tmp/complaintflow-pg-XXXXXX");
        Shell.Run($"'{Programs.Folder}/initdb' -D {folder} -U {User} -A trust -E UTF8 --locale=C --no-sync {layout}");
        var server = new PrivateServer(folder, FreePort(), string.Join(' ', settings.Select(static setting => $"-c {setting}")));
        server.Resume();
        return server;
    }

    private void Stop(string how)
    {
        if (_shell is not null)
            ServerShell.Stop(_shell, how);
        _shell = null;
    }

    /// <summary>A port of the loopback address on which nothing listens now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
