namespace ComplaintFlow.Handling.Service;

/// <summary>Answers requests that are repeated under their key. Thread-safe.</summary>
internal sealed class IdempotentRequests(ComplaintReader reader)
{
    /// <summary>The refusal if the key belongs to another request. It reveals nothing of that request.</summary>
    public static readonly Refusal KeyTaken = new(
        DiagnosticCodes.IdempotencyKeyTaken, "The idempotency key stands for another request.",
        "Repeat a request with the same actor and the same content; give a new request a new key, such as a GUID.");

    /// <summary>Gets the answer to an earlier request; null if its key is new, or it has none.</summary>
    public async ValueTask<ActionOutcome?> EarlierAsync(RequestKey? request, CancellationToken cancellationToken)
    {
        if (request is null || await reader.FindIdAsync(request.Key, cancellationToken).ConfigureAwait(false) is null)
            return null;
        return await reader.FindAsync(request.Request, cancellationToken).ConfigureAwait(false) is { } done
            ? new ActionOutcome(done, []) { IsRepeat = true }
            : new ActionOutcome(null, [KeyTaken]);
    }
}
