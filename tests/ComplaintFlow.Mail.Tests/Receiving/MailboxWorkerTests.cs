using ComplaintFlow.Hosting;
using ComplaintFlow.Mail.Receiving.Mailboxes;
using ComplaintFlow.Mail.Tests.Support;
using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Mail.Tests.Receiving;

/// <summary>A host that runs workers looks into its mailboxes by itself.</summary>
[Collection(DovecotGroup.Name)]
public sealed class MailboxWorkerTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(61);

    private readonly DovecotFixture _dovecot;
    private readonly DrivenClock _clock = new(MailHost.Start);
    private readonly ArmedClock _armed;
    private readonly AwaitedLogs _logs = new();

    public MailboxWorkerTests(DovecotFixture dovecot) => (_dovecot, _armed) = (dovecot, new ArmedClock(_clock));

    [SkippableFact]
    public async Task It_looks_at_once_and_again_after_the_interval()
    {
        MailAccount account = _dovecot.NewAccount();
        await account.BringAsync(Sample.Plain("1", "1"), MailHost.Start);
        using IHost host = Build(account, static builder => builder.AddWorkers());
        Task pause = _armed.NextPauseAsync(Interval);
        await host.StartAsync();
        await pause;
        (await account.InAsync("Processed")).Should().ContainSingle();
        await account.BringAsync(Sample.Plain("2", "2"), MailHost.Start);

        Task next = _armed.NextPauseAsync(Interval);
        _clock.Advance(Interval);
        await next;
        await host.StopAsync();

        (await account.InAsync("Processed")).Should().HaveCount(2);
    }

    [SkippableFact]
    public async Task A_host_without_workers_looks_at_nothing_and_says_so()
    {
        MailAccount account = _dovecot.NewAccount();
        await account.BringAsync(Sample.Plain(), MailHost.Start);
        using IHost host = Build(account, static _ => { });
        Task told = _logs.NextAsync(1427);
        await host.StartAsync();
        await told;
        await host.StopAsync();

        (await account.InAsync("INBOX")).Should().ContainSingle();
    }

    [SkippableFact]
    public async Task It_tries_again_when_a_mailbox_is_down()
    {
        Skip.If(DovecotServer.Missing is not null, DovecotServer.Missing);
        using var server = DovecotServer.Start();
        var account = new MailAccount(server, "box");
        await account.BringAsync(Sample.Plain(), MailHost.Start);
        server.Pause();
        using IHost host = Build(account, static builder => builder.AddWorkers());
        foreach (int seconds in new[] { 1, 2, 4 })
        {
            Task pause = _armed.NextPauseAsync(TimeSpan.FromSeconds(seconds));
            if (seconds == 1)
                await host.StartAsync();
            else
                _clock.Advance(TimeSpan.FromSeconds(seconds / 2));
            await pause;
        }
        server.Resume();

        Task well = _armed.NextPauseAsync(Interval);
        _clock.Advance(TimeSpan.FromSeconds(4));
        await well;
        await host.StopAsync();

        (await account.InAsync("Processed")).Should().ContainSingle();
    }

    public void Dispose() => _logs.Dispose();

    private IHost Build(MailAccount account, Action<ComplaintFlowBuilder> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_logs);
        builder.Services.AddSingleton<TimeProvider>(_armed);
        ComplaintFlowBuilder complaints = builder.Services.AddComplaintFlow(builder.Configuration)
            .UseStore(static _ => new InMemoryStore()).UseEvidenceStore(static _ => new InMemoryEvidence())
            .AddMail();
        configure(complaints);
        builder.Services.Configure<MailOptions>(options =>
        {
            (options.From, options.Key) = (MailHost.From, Convert.ToBase64String(MailHost.Key));
            options.Smtp.Host = "127.0.0.1"; // nobody listens there, and no letter is read here
            options.Mailboxes["post"] = account.Options(MailHost.From, static mailbox => mailbox.PollInterval = Interval);
        });
        return builder.Build();
    }
}
