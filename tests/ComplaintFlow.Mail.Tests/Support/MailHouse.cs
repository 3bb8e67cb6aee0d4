using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.Mail.Sending;
using ComplaintFlow.Notifications;
using ComplaintFlow.Shared.Http;
using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Testing;
using ComplaintFlow.Tests;
using ComplaintFlow.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>A house in memory that sends mail, on a clock that tests drive.</summary>
internal sealed class MailHouse : IAsyncDisposable
{
    public const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private readonly ServiceProvider _services;

    /// <param name="server">The server that takes the mails.</param>
    /// <param name="configure">What differs.</param>
    /// <param name="rules">What stands in the section ComplaintFlow.</param>
    public MailHouse(MailServer server, Action<MailOptions>? configure = null, string rules = "{}")
        : this(options =>
        {
            options.Smtp.Port = server.Port;
            options.Smtp.CertificateSha256 = server.CertificateSha256;
            (options.Smtp.User, options.Smtp.Password) = (MailServer.User, MailServer.Password);
            configure?.Invoke(options);
        }, rules)
    {
    }

    /// <param name="server">The server that speaks in the clear.</param>
    /// <param name="configure">What differs.</param>
    public MailHouse(ScriptedServer server, Action<MailOptions>? configure = null)
        : this(options =>
        {
            (options.Smtp.Port, options.Smtp.Security) = (server.Port, MailSecurity.None);
            configure?.Invoke(options);
        }, "{}")
    {
    }

    private MailHouse(Action<MailOptions> configure, string rules)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        services.Configure<WorkerOptions>(workers => (workers.MaxDegreeOfParallelism, workers.Jitter) = (1, 0));
        services.AddHealthChecks().AddComplaintFlowMail();
        IConfiguration configuration = new ConfigurationBuilder()
            .AddJsonStream(OptionsHost.Json($$"""{ "ComplaintFlow": {{rules}} }""")).Build();
        services.AddComplaintFlow(configuration).UseEvidenceStore(static _ => new InMemoryEvidence()).AddMail(options =>
        {
            (options.From, options.Name, options.Key) = ("complaints@example.com", "Example Service", Key);
            options.Smtp.Host = "127.0.0.1";
            configure(options);
        });
        _services = services.BuildServiceProvider();
    }

    public DrivenClock Clock { get; } = new(Notices.At);

    public CapturedLogs Logs { get; } = new();

    public IComplaintService Complaints => Get<IComplaintService>();

    public MailChannel Channel => Get<MailChannel>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken = default) =>
        Channel.SendAsync(delivery, cancellationToken).AsTask();

    /// <summary>Works off everything that is due at the present instant.</summary>
    public async Task WorkAsync()
    {
        IComplaintProcessor processor = Get<IComplaintProcessor>();
        while (await processor.ProcessDueAsync() + await processor.ProcessOutboxAsync() > 0)
        {
            // once more
        }
    }

    public static Delivery Letter(
        string address = "li.na@example.org", string text = "Dear Li Na,\n\nWe look into it.", string subject = "Our answer",
        string language = "en", string id = "0197-3-0.5f2a") => new()
    {
        Id = id,
        Notice = Notices.One("0197-3-0", "Responded", Roles.Complainant),
        Channel = "mail",
        Text = "A notice.",
        Recipient = new Recipient { Id = "complainant", Contacts = [new Contact(ContactKind.Email, address)], Language = language },
        Letter = new Letter(LetterKind.Response, language, subject, text),
    };

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();
}
