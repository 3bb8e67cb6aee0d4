using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ComplaintFlow.Shared.Servers;

namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>
/// A dovecot of its own, on a free port of the loopback address, with its mails in a folder that goes with it. Every name is an account
/// with the same password. It ends with the process that started it, also if that process is killed: a small shell waits for the end of its
/// input, and then stops the server.
/// </summary>
internal sealed class DovecotServer : IDisposable
{
    public const string Password = "secret";

    private const string Program = "/usr/sbin/dovecot";

    private const string Run = """
        trap '' INT TERM
        setsid "$1" -F -c "$2/dovecot.conf" >"$2/out.log" 2>&1 </dev/null &
        server=$!
        read -r how
        case "$how" in
            crash) kill -s KILL -- "-$server" ;;
            *) kill -TERM "$server" ;;
        esac 2>/dev/null
        wait "$server"
        kill -s KILL -- "-$server" 2>/dev/null # what still holds a connection
        case "$how" in "") rm -rf "$2" ;; esac
        """;

    private static readonly ServerShell Shell = new("nobody"); // who owns nothing

    private readonly string _folder;
    private readonly string _mechanisms;
    private Process? _shell;

    private DovecotServer(string folder, int port, string mechanisms) => (_folder, Port, _mechanisms) = (folder, port, mechanisms);

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Why there can be no server on this machine; null where there can.</summary>
    public static string? Missing { get; } =
        OperatingSystem.IsWindows() ? "The private IMAP server needs a Unix shell."
        : !File.Exists(Program) ? "dovecot is not installed: eng/dovecot.sh installs it."
        : null;

    /// <summary>Starts a server.</summary>
    /// <param name="tokenInfo">Where the server asks what a token is worth; null to take passwords only.</param>
    public static DovecotServer Start(string? tokenInfo = null)
    {
        string folder = Shell.Run("mktemp -d /tmp/complaintflow-mail-XXXXXX");
        var server = new DovecotServer(folder, MailServer.FreePort(), tokenInfo is null ? "plain" : "plain xoauth2 oauthbearer");
        server.Configure(tokenInfo);
        server.Resume();
        return server;
    }

    /// <summary>Stops the server and keeps its mails.</summary>
    /// <param name="crash">Without a farewell.</param>
    public void Pause(bool crash = false) => Stop(crash ? "crash" : "keep");

    /// <summary>Starts the server again after <see cref="Pause"/>.</summary>
    public void Resume()
    {
        _shell = Shell.Start(["-c", Run, "sh", Program, _folder]);
        for (int attempt = 0; attempt < 600; attempt++)
        {
            if (Answers())
                return;
            _shell.WaitForExit(50);
        }
        throw new InvalidOperationException(Shell.Run($"tail -n 20 {_folder}/out.log {_folder}/dovecot.log"));
    }

    public void Dispose()
    {
        if (_shell is null)
            Shell.Run($"rm -rf {_folder}"); // it was stopped, and kept its mails
        else
            Stop("");
    }

    private void Configure(string? tokenInfo)
    {
        string user = Shell.Run("id -un"), group = Shell.Run("id -gn");
        string byToken = tokenInfo is null ? "" : $$"""
            passdb {
              driver = oauth2
              mechanisms = xoauth2 oauthbearer
              args = {{_folder}}/oauth2.conf
            }
            """;
        Write("oauth2.conf", $"""
            tokeninfo_url = {tokenInfo}
            introspection_mode = get
            introspection_url = {tokenInfo}
            username_attribute = username
            active_attribute = active
            active_value = true
            """);
        Write("dovecot.conf", string.Create(CultureInfo.InvariantCulture, $$"""
            protocols = imap
            listen = 127.0.0.1
            base_dir = {{_folder}}/run
            state_dir = {{_folder}}/state
            log_path = {{_folder}}/dovecot.log
            ssl = no
            disable_plaintext_auth = no
            auth_mechanisms = {{_mechanisms}}
            default_internal_user = {{user}}
            default_internal_group = {{group}}
            default_login_user = {{user}}
            mail_location = maildir:{{_folder}}/mail/%u
            mail_uid = {{user}}
            mail_gid = {{group}}
            mail_max_userip_connections = 100
            first_valid_uid = 1
            {{byToken}}
            passdb {
              driver = static
              mechanisms = plain
              args = password={{Password}}
            }
            userdb {
              driver = static
              args = home={{_folder}}/mail/%u
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{Port}}
              }
              inet_listener imaps {
                port = 0
              }
            }
            service anvil {
              chroot =
            }
            service stats {
              chroot =
            }
            """));
    }

    private void Write(string name, string text)
    {
        using Process shell = Shell.Start(["-c", $"cat > {_folder}/{name}"]);
        shell.StandardInput.Write(text.ReplaceLineEndings("\n") + "\n");
        shell.StandardInput.Close();
        shell.WaitForExit();
    }

    private void Stop(string how)
    {
        if (_shell is not null)
            ServerShell.Stop(_shell, how);
        _shell = null;
    }

    private bool Answers()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, Port);
            client.ReceiveTimeout = 5_000;
            using var reader = new StreamReader(client.GetStream());
            return reader.ReadLine()?.StartsWith("* OK", StringComparison.Ordinal) == true;
        }
        catch (Exception error) when (error is SocketException or IOException)
        {
            return false;
        }
    }
}
