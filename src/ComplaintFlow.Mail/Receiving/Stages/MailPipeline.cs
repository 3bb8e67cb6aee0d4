using ComplaintFlow.Mail.Receiving.Ports;

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
        foreach (IMailStage stage in _stages)
        {
            if (await stage.RunAsync(mail, cancellationToken).ConfigureAwait(false) is not { } outcome)
                continue;
            if (outcome.Disposition == MailDisposition.Waits)
                await GiveBackAsync(mail, cancellationToken).ConfigureAwait(false);
            return outcome;
        }
        throw new InvalidOperationException("The last stage decides.");
    }

    private async ValueTask GiveBackAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        foreach ((string key, DateTimeOffset until) in mail.Counted)
            await memory.CountAsync(key, -1, until, cancellationToken).ConfigureAwait(false);
    }
}
