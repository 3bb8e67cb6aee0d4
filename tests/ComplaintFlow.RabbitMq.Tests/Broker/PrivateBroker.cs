using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ComplaintFlow.RabbitMq.Tests.Broker;

/// <summary>
/// A RabbitMQ of its own, on free ports of the loopback address, with its data in a folder that goes with it. It ends with the process that
/// started it, also if that process is killed: a small shell waits for the end of its input, and then stops the broker and the daemon that
/// knows its name.
/// </summary>
internal sealed class PrivateBroker : IDisposable
{
    private const string Programs = "/usr/lib/rabbitmq/bin";

    // A broker that runs as root may leave files to nobody else.
    private const string User = "rabbitmq";

    private const string Run = """
        trap '' INT TERM
        epmd -port "$ERL_EPMD_PORT" -address 127.0.0.1 </dev/null >/dev/null 2>&1 &
        names=$!
        until epmd -names >/dev/null 2>&1; do sleep 0.05; done
        RUNNING_UNDER_SYSTEMD=1 "$1/rabbitmq-server" >"$2/server.log" 2>&1 </dev/null &
        server=$!
        echo "$server" >"$2/server.pid"
        read -r how
        case "$how" in crash) kill -KILL "$server" ;; *) kill -TERM "$server" ;; esac 2>/dev/null # it may have stopped by itself
        wait "$server"
        kill -KILL "$names"
        wait "$names"
        case "$how" in "") rm -rf "$2" ;; esac
        """;

    private Process? _shell;

    private PrivateBroker(string folder) => Folder = folder;

    /// <summary>Why there can be no broker on this machine; null where there can.</summary>
    public static string? Missing { get; } =
        OperatingSystem.IsWindows() ? "The private broker needs a Unix shell."
        : !File.Exists($"{Programs}/rabbitmq-server") ? "RabbitMQ is not installed: eng/rabbitmq.sh installs it."
        : null;

    public string Folder { get; }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; } = FreePort();

    /// <summary>The port for connections with TLS.</summary>
    public int TlsPort { get; } = FreePort();

    private int DistributionPort { get; } = FreePort();

    private int NamesPort { get; } = FreePort();

    /// <summary>Makes a data folder and starts a broker on it. Its certificates are in the folder.</summary>
    public static PrivateBroker Start()
    {
        var broker = new PrivateBroker(Shell("mktemp -d /tmp/complaintflow-mq-XXXXXX", []));
        broker.Write("enabled_plugins", "[].\n");
        Certificates.Write(broker.Write);
        broker.Write("rabbitmq.conf", string.Create(CultureInfo.InvariantCulture, $"""
            listeners.tcp.1 = 127.0.0.1:{broker.Port}
            listeners.ssl.1 = 127.0.0.1:{broker.TlsPort}
            ssl_options.cacertfile = {broker.Folder}/{Certificates.Authority}
            ssl_options.certfile = {broker.Folder}/{Certificates.Server}
            ssl_options.keyfile = {broker.Folder}/{Certificates.Key}
            log.console = true
            log.file = false
            disk_free_limit.absolute = 50MB

            """));
        broker.Resume();
        return broker;
    }

    /// <summary>Starts the broker again after <see cref="Pause"/>.</summary>
    public void Resume()
    {
        _shell = Process(["-c", Run, "sh", Programs, Folder]);
        Shell(
            $"for try in $(seq 1200); do grep -q 'Server startup complete' {Folder}/server.log && exit 0; sleep 0.05; done; "
                + $"tail -n 20 {Folder}/server.log; exit 1", Environment);
    }

    /// <summary>Stops the broker and keeps its data.</summary>
    /// <param name="crash">With <c>kill -9</c>.</param>
    public void Pause(bool crash = false) => Stop(crash ? "crash" : "keep");

    /// <summary>Lets the broker take nothing more, as if it were short of memory.</summary>
    public void Block() => Control("set_vm_memory_high_watermark 0");

    public void Unblock() => Control("set_vm_memory_high_watermark 0.9");

    /// <summary>Lets the broker keep its connections and do nothing.</summary>
    public void Freeze() => Shell($"kill -STOP $(cat {Folder}/server.pid)", []);

    public void Thaw() => Shell($"kill -CONT $(cat {Folder}/server.pid)", []);

    /// <summary>Runs <c>rabbitmqctl</c>.</summary>
    /// <returns>What it prints.</returns>
    public string Control(string command) => Shell($"'{Programs}/rabbitmqctl' -q {command}", Environment);

    public void Dispose()
    {
        if (_shell is null)
            Shell($"rm -rf {Folder}", []); // it was stopped, and kept its data
        else
            Stop("");
    }

    private Dictionary<string, string> Environment => new(StringComparer.Ordinal)
    {
        ["HOME"] = Folder,
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["ERL_EPMD_PORT"] = NamesPort.ToString(CultureInfo.InvariantCulture),
        ["RABBITMQ_DIST_PORT"] = DistributionPort.ToString(CultureInfo.InvariantCulture),
        ["RABBITMQ_NODENAME"] = string.Create(CultureInfo.InvariantCulture, $"cf{Port}@localhost"),
        ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
        ["RABBITMQ_CONFIG_FILE"] = $"{Folder}/rabbitmq.conf",
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = $"{Folder}/enabled_plugins",
        ["RABBITMQ_MNESIA_BASE"] = $"{Folder}/mnesia",
        ["RABBITMQ_LOG_BASE"] = $"{Folder}/log",
        ["RABBITMQ_PID_FILE"] = $"{Folder}/pid",
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",
    };

    /// <summary>Writes a file as the user of the broker, who alone reads its folder.</summary>
    private void Write(string name, string content)
    {
        using Process shell = Process(["-c", "cat >\"$1\"", "sh", $"{Folder}/{name}"], []);
        shell.StandardInput.Write(content);
        shell.StandardInput.Close();
        shell.WaitForExit();
    }

    private void Stop(string how)
    {
        if (_shell is null)
            return;
        using (_shell)
        {
            _shell.StandardInput.WriteLine(how);
            _shell.StandardInput.Close();
            _shell.WaitForExit();
        }
        _shell = null;
    }

    private Process Process(IEnumerable<string> arguments) => Process(arguments, Environment);

    private static string Shell(string command, Dictionary<string, string> environment)
    {
        using Process shell = Process(["-c", $"{command} 2>&1"], environment);
        shell.StandardInput.Close();
        string output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return shell.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"'{command}' failed: {output}");
    }

    private static Process Process(IEnumerable<string> arguments, Dictionary<string, string> environment)
    {
        bool isRoot = string.Equals(System.Environment.UserName, "root", StringComparison.Ordinal);
        IEnumerable<string> command = isRoot ? ["runuser", "-u", User, "--", "sh", .. arguments] : ["sh", .. arguments];
        var start = new ProcessStartInfo(command.First(), command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        return System.Diagnostics.Process.Start(start)!;
    }

    /// <summary>A port of the loopback address on which nothing listens now.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
