using MailKit.Net.Smtp;
using MimeKit;

namespace ComplaintFlow.Mail.Sending;

/// <summary>Sends mails through a few connections that stay open for a while. Thread-safe.</summary>
internal sealed class SmtpPool : IAsyncDisposable, IDisposable
{
    /// <summary>For how long a connection that nobody uses stays open. Servers close it after some minutes themselves.</summary>
    private static readonly TimeSpan MaxIdle = TimeSpan.FromMinutes(1);

    private readonly SmtpConnector _connector;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _places;
    private readonly Lock _gate = new();
    private readonly Stack<SmtpSession> _idle = new();
    private readonly ITimer _timer;
    private bool _isClosed;

    public SmtpPool(SmtpConnector connector, SmtpOptions options, TimeProvider time)
    {
        (_connector, _time) = (connector, time);
        _places = new SemaphoreSlim(options.Connections, options.Connections);
        _timer = time.CreateTimer(_ => CloseIdle(), null, MaxIdle, MaxIdle);
    }

    /// <summary>Sends a mail. What the server or the network says against it is thrown.</summary>
    public async ValueTask SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            SmtpClient client = await TakeAsync(cancellationToken).ConfigureAwait(false);
            bool isSound = false;
            try
            {
                CheckLetters(message, client);
                await client.SendAsync(message, cancellationToken).ConfigureAwait(false);
                isSound = true;
            }
            catch (AddressNotSupportedException)
            {
                isSound = true; // nothing was sent
                throw;
            }
            catch (SmtpCommandException)
            {
                isSound = client.IsConnected; // the server has answered, and takes the next mail
                throw;
            }
            finally
            {
                if (isSound)
                    Return(client);
                else
                    client.Dispose();
            }
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Closes the connections that nobody uses. A mail that is on its way is sent to its end, and closes its own.</summary>
    public void Dispose()
    {
        lock (_gate)
            _isClosed = true;
        _timer.Dispose();
        foreach (SmtpSession session in Remove(static _ => true))
            session.Client.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private async ValueTask<SmtpClient> TakeAsync(CancellationToken cancellationToken)
    {
        while (TryPop() is { } session)
        {
            bool isAlive = false;
            try
            {
                isAlive = await IsAliveAsync(session.Client, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                if (!isAlive)
                    session.Client.Dispose();
            }
            if (isAlive)
                return session.Client;
        }
        return await _connector.ConnectAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// The client sends an address with other letters also to a server that has not offered it. A domain is no matter: it has an ASCII
    /// form.
    /// </summary>
    /// <exception cref="AddressNotSupportedException">The server does not take the address.</exception>
    private static void CheckLetters(MimeMessage message, SmtpClient client)
    {
        if (!client.Capabilities.HasFlag(SmtpCapabilities.UTF8)
            && message.To.Mailboxes.Any(static mailbox => !mailbox.LocalPart.All(char.IsAscii)))
            throw new AddressNotSupportedException();
    }

    private SmtpSession? TryPop()
    {
        lock (_gate)
            return _idle.TryPop(out SmtpSession? session) ? session : null;
    }

    private void Return(SmtpClient client)
    {
        lock (_gate)
        {
            if (!_isClosed)
            {
                _idle.Push(new SmtpSession(client, _time.GetUtcNow()));
                return;
            }
        }
        client.Dispose();
    }

    /// <summary>A server may have closed the connection in the meantime.</summary>
    private static async ValueTask<bool> IsAliveAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.NoOpAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return false;
        }
    }

    private void CloseIdle()
    {
        DateTimeOffset now = _time.GetUtcNow();
        foreach (SmtpSession session in Remove(session => now - session.LastUsed >= MaxIdle))
            session.Client.Dispose();
    }

    private List<SmtpSession> Remove(Func<SmtpSession, bool> isChosen)
    {
        lock (_gate)
        {
            SmtpSession[] all = [.. _idle.Reverse()];
            _idle.Clear();
            foreach (SmtpSession session in all.Where(session => !isChosen(session)))
                _idle.Push(session);
            return [.. all.Where(isChosen)];
        }
    }
}
