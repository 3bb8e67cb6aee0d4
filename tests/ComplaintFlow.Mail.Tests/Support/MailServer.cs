using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using ServiceProvider = SmtpServer.ComponentModel.ServiceProvider;
using SmtpAnswer = SmtpServer.Protocol.SmtpResponse;

namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>A mail server on the own machine with STARTTLS, a certificate of its own and one user.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    public const string User = "complaints";
    public const string Password = "correct horse";

    private readonly CancellationTokenSource _stop = new();
    private readonly X509Certificate2 _certificate = NewCertificate();
    private readonly Inbox _inbox = new();
    private readonly Task _running;
    private int _sessions;

    private MailServer(int port)
    {
        Port = port;
        var services = new ServiceProvider();
        services.Add((IMessageStore)_inbox);
        services.Add((IMailboxFilter)_inbox);
        services.Add((IUserAuthenticator)_inbox);
        ISmtpServerOptions options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint => endpoint
            .Endpoint(new IPEndPoint(IPAddress.Loopback, port)).Certificate(_certificate)).Build();
        var server = new SmtpServer.SmtpServer(options, services);
        server.SessionCreated += (_, _) => Interlocked.Increment(ref _sessions);
        _running = server.StartAsync(_stop.Token);
    }

    public int Port { get; }

    /// <summary>How many connections there were.</summary>
    public int Sessions => _sessions;

    public string CertificateSha256 => _certificate.GetCertHashString(HashAlgorithmName.SHA256);

    /// <summary>What was taken, as it came over the wire.</summary>
    public IReadOnlyList<byte[]> Raw => [.. _inbox.Taken];

    public IReadOnlyList<MimeMessage> Mails => [.. Raw.Select(static raw => MimeMessage.Load(new MemoryStream(raw)))];

    /// <summary>What the server says to a recipient; null to take the mail.</summary>
    public Func<string, SmtpAnswer?> OnRecipient
    {
        set => _inbox.OnRecipient = value;
    }

    /// <summary>What the server says to a sender; null to take the mail.</summary>
    public Func<string, SmtpAnswer?> OnSender
    {
        set => _inbox.OnSender = value;
    }

    /// <summary>What the server says to the content; null to take the mail.</summary>
    public Func<SmtpAnswer?> OnContent
    {
        set => _inbox.OnContent = value;
    }

    public static MailServer Start() => new(FreePort());

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // that is how it stops
        }
        _certificate.Dispose();
        _stop.Dispose();
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 made = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private sealed class Inbox : MessageStore, IMailboxFilter, IUserAuthenticator
    {
        public ConcurrentQueue<byte[]> Taken { get; } = new();

        public Func<string, SmtpAnswer?> OnRecipient { get; set; } = static _ => null;

        public Func<string, SmtpAnswer?> OnSender { get; set; } = static _ => null;

        public Func<SmtpAnswer?> OnContent { get; set; } = static () => null;

        public override Task<SmtpAnswer> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            if (OnContent() is { } refusal)
                return Task.FromResult(refusal);
            Taken.Enqueue(buffer.ToArray());
            return Task.FromResult(SmtpAnswer.Ok);
        }

        public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) =>
            Answer(OnSender($"{from.User}@{from.Host}"));

        public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            Answer(OnRecipient($"{to.User}@{to.Host}"));

        public Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken token) =>
            Task.FromResult(user == User && password == Password);

        private static Task<bool> Answer(SmtpAnswer? refusal) =>
            refusal is null ? Task.FromResult(true) : throw new SmtpResponseException(refusal);
    }
}
