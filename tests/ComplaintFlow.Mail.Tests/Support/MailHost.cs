using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.Mail.Receiving.Mailboxes;
using ComplaintFlow.Mail.Receiving.Messages;
using ComplaintFlow.Mail.Receiving.Answers;
using ComplaintFlow.Mail.Receiving.Memory;
using ComplaintFlow.Mail.Sending;
using ComplaintFlow.Mail.Threads;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Testing;
using ComplaintFlow.Tests;
using ComplaintFlow.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>A host that reads mailboxes when a test says so. Letters leave by a channel of the test.</summary>
internal sealed class MailHost : IAsyncDisposable
{
    public const string From = "complaints@shop.example";
    public const string Domain = "shop.example";

    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(static one => (byte)one)];

    private readonly ServiceProvider _services;
    private readonly Dictionary<string, MailboxReader> _readers = new(StringComparer.Ordinal);

    /// <param name="mailboxes">The mailboxes by name.</param>
    /// <param name="more">What the host adds.</param>
    /// <param name="rules">What stands in the section ComplaintFlow.</param>
    /// <param name="from">The address from which it sends.</param>
    public MailHost(
        IReadOnlyDictionary<string, MailboxOptions> mailboxes, Action<ComplaintFlowBuilder>? more = null, string rules = "{}",
        string from = From)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs)).AddSingleton<TimeProvider>(_ => Clock);
        services.AddSingleton<IAutomaticAnswers>(Answers).AddSingleton<ISuppressionList>(
            provider => new SuppressionList(Store, provider.GetRequiredService<IOptions<MailOptions>>().Value, Clock));
        services.AddSingleton(_ => Memory ?? new MailMemory(Store, Clock));
        IConfiguration configuration = new ConfigurationBuilder()
            .AddJsonStream(OptionsHost.Json($$"""{ "ComplaintFlow": {{rules}} }""")).Build();
        ComplaintFlowBuilder builder = services.AddComplaintFlow(configuration)
            .UseStore(_ => Store).UseEvidenceStore(_ => Evidence).AddNotificationChannel("mail", _ => Letters);
        more?.Invoke(builder);
        services.AddMailboxes();
        services.Configure<MailOptions>(options =>
        {
            (options.From, options.Key) = (from, Convert.ToBase64String(Key));
            foreach ((string name, MailboxOptions mailbox) in mailboxes)
                options.Mailboxes[name] = mailbox;
        });
        _services = services.BuildServiceProvider();
    }

    public DrivenClock Clock { get; init; } = new(Start);

    public CapturedLogs Logs { get; } = new();

    /// <summary>The store. Hosts of one installation share it.</summary>
    public StoreOfTest Store { get; init; } = new();

    public IEvidenceStore Evidence { get; init; } = new InMemoryEvidence();

    /// <summary>What the host remembers; null for what is in the store.</summary>
    public IMailMemory? Memory { get; init; }

    public LetterChannel Letters { get; } = new();

    public AnswersOfTest Answers { get; } = new();

    public IComplaintService Complaints => Get<IComplaintService>();

    public static MailHost Of(
        MailAccount account, Action<MailboxOptions>? change = null, Action<ComplaintFlowBuilder>? more = null, string rules = "{}") =>
        new(BoxOf(account, change), more, rules);

    /// <summary>One mailbox with the name "post".</summary>
    public static Dictionary<string, MailboxOptions> BoxOf(MailAccount account, Action<MailboxOptions>? change = null) =>
        new(StringComparer.Ordinal) { ["post"] = account.Options(From, change) };

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Looks into a mailbox once.</summary>
    public ValueTask<bool> PollAsync(string name = "post") => ReaderOf(name).PollAsync(default);

    /// <summary>All complaints, the oldest first.</summary>
    public async Task<IReadOnlyList<Complaint>> AllAsync(string tenant = ComplaintKey.DefaultTenant)
    {
        IComplaintService service = Complaints.ForTenant(tenant);
        Page<ComplaintSummary> page = await service.QueryAsync(new ComplaintQuery { Tenant = tenant, PageSize = 500 });
        List<Complaint> all = [];
        foreach (ComplaintSummary row in page.Items.Reverse())
            all.Add((await service.GetAsync(row.Key.Id))!);
        return all;
    }

    /// <summary>Receives a complaint from li@example.org that did not come by mail.</summary>
    public async Task<Complaint> ReceiveAsync(string tenant = ComplaintKey.DefaultTenant) =>
        await Complaints.ForTenant(tenant).ReceiveAsync(new Intake
        {
            Channel = "Web", Subject = "The kettle leaks",
            Complainant = new Complainant { Name = "Li Na", Contacts = [Contact.Email("li@example.org")] },
        });

    /// <summary>The address to which answers about a complaint go.</summary>
    public static string AddressOf(Complaint complaint, string tenant = ComplaintKey.DefaultTenant) =>
        $"complaints+{ReplyToken.Create(new ComplaintKey(tenant, complaint.Id), Key)}@{Domain}";

    /// <summary>The events of one kind, in their order.</summary>
    public async Task<IReadOnlyList<T>> EventsAsync<T>(Complaint complaint) =>
        [.. (await Complaints.GetHistoryAsync(complaint.Id)).SelectMany(static entry => entry.Events).OfType<T>()];

    /// <summary>The bytes of a piece of evidence.</summary>
    public async Task<byte[]> BytesAsync(Complaint complaint, int number)
    {
        await using Stream bytes = (await Get<IComplaintEvidence>().OpenAsync(complaint.Id, number))!;
        using var all = new MemoryStream();
        await bytes.CopyToAsync(all);
        return all.ToArray();
    }

    /// <summary>Sends all letters that are due.</summary>
    public async Task SendAsync()
    {
        IComplaintProcessor processor = Get<IComplaintProcessor>();
        while (await processor.ProcessOutboxAsync() > 0)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (MailboxReader reader in _readers.Values)
            await reader.DisposeAsync();
        await _services.DisposeAsync();
    }

    private MailboxReader ReaderOf(string name)
    {
        if (_readers.TryGetValue(name, out MailboxReader? present))
            return present;
        Mailbox mailbox = Mailbox.AllOf(Get<IOptions<MailOptions>>().Value).Single(one => one.Name == name);
        return _readers[name] = new MailboxReader(
            mailbox, Get<MailHandler>(), Get<IMailMemory>(), Get<MailboxTokens>(), Get<MailboxStates>(), Clock, $"host{GetHashCode()}",
            Get<ILoggerFactory>().CreateLogger("mailbox"));
    }
}
