namespace ComplaintFlow.Mail.Receiving.Ports;

/// <summary>Sends answers that no person has written. Whether one may be sent was decided before. Thread-safe.</summary>
internal interface IAutomaticAnswers
{
    /// <summary>Sends an answer. A failure is the caller's to ignore: no answer is worth a mail.</summary>
    ValueTask SendAsync(AutomaticAnswer answer, CancellationToken cancellationToken);
}

/// <summary>Represents an answer that no person has written. Its text names nobody.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Mailbox">The name of the mailbox that has the mail.</param>
/// <param name="To">The address of the sender.</param>
/// <param name="MessageId">The id of the mail, without angle brackets; null if it has none.</param>
/// <param name="Subject">The subject of the mail.</param>
/// <param name="Language">The language of the sender, if it is known.</param>
internal sealed record AutomaticAnswer(
    AutomaticAnswerKind Kind, string Mailbox, string To, string? MessageId, string Subject, string? Language)
{
    public override string ToString() => $"{Mailbox} {Kind}";
}

/// <summary>What an automatic answer says.</summary>
internal enum AutomaticAnswerKind
{
    /// <summary>The mail is too large and was not read.</summary>
    TooLarge,
}

/// <summary>Answers nothing: for hosts that send no mail.</summary>
internal sealed class NoAutomaticAnswers : IAutomaticAnswers
{
    public ValueTask SendAsync(AutomaticAnswer answer, CancellationToken cancellationToken) => default;
}
