using ComplaintFlow.Mail.Receiving.Messages;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>
/// Ends the way of what machines write. An answer of a machine to a letter, such as that somebody is away, becomes a note, at most a few a
/// day.
/// </summary>
internal sealed class MachineStage(ThreadFinder threads, NoteWriter notes, DayCount counts) : IMailStage
{
    private const int NotesPerDay = 3;
    private const int LongestNote = 1_000;

    public async ValueTask<MailOutcome?> RunAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        mail.Origin = MachineSigns.Of(mail.Message, mail.Mailbox);
        if (mail.Origin == MailOrigin.Own)
            return MailOutcome.Own;
        if (mail.Origin != MailOrigin.Machine)
            return null;
        if (await threads.FindProvenAsync(mail, cancellationToken).ConfigureAwait(false) is { } complaint
            && await counts.TryAddAsync($"note:{complaint.Id}", NotesPerDay, mail, cancellationToken).ConfigureAwait(false))
            await notes.WriteAsync(complaint, mail, NoteOf(mail), cancellationToken).ConfigureAwait(false);
        return MailOutcome.Machine;
    }

    private static string NoteOf(IncomingMail mail) => PlainText.Lines(
        $"An automatic answer came by mail: {mail.Message.Subject}\n\n{QuotedText.Cut(BodyText.Of(mail.Message.Body, LongestNote))}",
        LongestNote);
}
