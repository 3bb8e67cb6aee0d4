using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>
/// A server that speaks SMTP in the clear and says what a test tells it to: for what a real server does not do on demand.
/// </summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly Func<string, string?> _answer;
    private readonly Task _running;

    /// <param name="answer">The answer to a line; null closes the connection, and an empty text says nothing.</param>
    public ScriptedServer(Func<string, string?> answer)
    {
        _answer = answer;
        _listener.Start();
        _running = RunAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<string> Heard => [.. _heard];

    /// <summary>What a server says that takes everything.</summary>
    public static string? Takes(string line) => line switch
    {
        "" => "220 localhost",
        _ when line.StartsWith("EHLO", StringComparison.Ordinal) => "250-localhost\r\n250-AUTH XOAUTH2 PLAIN\r\n250 8BITMIME",
        _ when line.StartsWith("DATA", StringComparison.Ordinal) => "354 go on",
        "." => "250 taken",
        _ when line.StartsWith("QUIT", StringComparison.Ordinal) => null,
        _ => "250 well",
    };

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        var sessions = new List<Task>();
        try
        {
            while (true)
                sessions.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(sessions);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                NetworkStream stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII);
                string? line = "";
                bool isContent = false;
                while (line is not null)
                {
                    _heard.Enqueue(line);
                    if (!isContent || line == ".")
                    {
                        if (_answer(line) is not { } said)
                            return;
                        if (said.Length > 0)
                            await stream.WriteAsync(Encoding.ASCII.GetBytes(said + "\r\n"), _stop.Token);
                        isContent = line == "DATA" && said.StartsWith("354", StringComparison.Ordinal);
                    }
                    line = await reader.ReadLineAsync(_stop.Token);
                }
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // the other side or the test has ended it
        }
    }
}
