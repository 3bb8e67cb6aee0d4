namespace ComplaintFlow.Mail.Receiving.Answers;

/// <summary>Sends answers that no person has written. Whether one may be sent was decided before. Thread-safe.</summary>
internal interface IAutomaticAnswers
{
    /// <summary>Sends an answer. A failure is the caller's to ignore: no answer is worth a mail.</summary>
    ValueTask SendAsync(AutomaticAnswer answer, CancellationToken cancellationToken);
}
