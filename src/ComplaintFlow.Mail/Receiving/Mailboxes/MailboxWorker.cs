using System.Security.Cryptography;
using ComplaintFlow.Hosting;
using ComplaintFlow.Mail.Receiving.Messages;
using ComplaintFlow.Mail.Receiving.Memory;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Mail.Receiving.Mailboxes;

/// <summary>Reads the mailboxes while the host runs, if it runs workers: each by itself, so that none waits for another.</summary>
internal sealed partial class MailboxWorker(
    IOptions<MailOptions> options, MailHandler handler, IMailMemory memory, MailboxTokens tokens, MailboxStates states, TimeProvider time,
    WorkersRegistration? workers = null, ILogger<MailboxWorker>? log = null) : BackgroundService
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);

    private readonly ILogger _log = log ?? NullLogger<MailboxWorker>.Instance;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IReadOnlyList<Mailbox> mailboxes = Mailbox.AllOf(options.Value);
        if (workers is null)
        {
            if (mailboxes.Count > 0)
                LogNoWorkers();
            return;
        }
        string holder = RandomNumberGenerator.GetHexString(16);
        await Task.WhenAll(mailboxes.Select(mailbox => RunAsync(mailbox, holder, stoppingToken))).ConfigureAwait(false);
    }

    private async Task RunAsync(Mailbox mailbox, string holder, CancellationToken stoppingToken)
    {
        var reader = new MailboxReader(mailbox, handler, memory, tokens, states, time, holder, _log);
        await using (reader.ConfigureAwait(false))
        {
            int failures = 0;
            while (!stoppingToken.IsCancellationRequested)
            {
                try
                {
                    await reader.PollAsync(stoppingToken).ConfigureAwait(false);
                    failures = 0;
                }
                catch (Exception) when (!stoppingToken.IsCancellationRequested)
                {
                    failures++; // it has told
                }
                catch (OperationCanceledException)
                {
                    return;
                }
                await Task.Delay(failures == 0 ? mailbox.Options.PollInterval : Delay(failures), time, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>1, 2, 4, … seconds up to the longest delay.</summary>
    private static TimeSpan Delay(int failures) =>
        TimeSpan.FromSeconds(Math.Min(LongestDelay.TotalSeconds, Math.ScaleB(1, Math.Min(failures, 30) - 1)));

    [LoggerMessage(
        1427, LogLevel.Warning,
        "The host has mailboxes and runs no workers, so that it reads none. Call AddWorkers on a host that reads them.")]
    private partial void LogNoWorkers();
}
