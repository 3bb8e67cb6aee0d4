using ComplaintFlow.Mail.Receiving.Memory;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>The stages in their order. Thread-safe.</summary>
internal sealed class MailPipeline(
    SizeStage size, FetchStage fetch, SeenStage seen, BounceStage bounce, MachineStage machine, BelongsStage belongs, ContentStage content,
    EvidenceStage evidence, LoopStage loop, CommitStage commit, IMailMemory memory)
{
    private readonly IMailStage[] _stages = [size, fetch, seen, bounce, machine, belongs, content, evidence, loop, commit];

    /// <summary>Finds out what becomes of a mail, and does it, but for moving the mail.</summary>
    public async ValueTask<MailOutcome> RunAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        bool isDone = false;
        try
        {
            MailOutcome outcome = await DecideAsync(mail, cancellationToken).ConfigureAwait(false);
            isDone = outcome.Disposition != MailDisposition.Waits;
            return outcome;
        }
        finally
        {
            if (!isDone) // it comes again, and is no other mail then
                await GiveBackAsync(mail).ConfigureAwait(false);
        }
    }

    private async ValueTask<MailOutcome> DecideAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        foreach (IMailStage stage in _stages)
        {
            if (await stage.RunAsync(mail, cancellationToken).ConfigureAwait(false) is { } outcome)
                return outcome;
        }
        throw new InvalidOperationException("The last stage decides.");
    }

    private async ValueTask GiveBackAsync(IncomingMail mail)
    {
        foreach ((string key, DateTimeOffset until) in mail.Counted)
            await memory.CountAsync(key, -1, until, CancellationToken.None).ConfigureAwait(false);
    }
}
