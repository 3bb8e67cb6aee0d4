using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling;

/// <summary>Requests that come again under their key.</summary>
internal sealed partial class ComplaintService
{
    /// <summary>For a request whose key stands for another one. It tells nothing of that one.</summary>
    internal static readonly Refusal KeyTaken = new(
        DiagnosticCodes.IdempotencyKeyTaken, "The idempotency key stands for another request.",
        "Repeat a request with the same actor and the same content; give a new request a new key, such as a GUID.");

    private static readonly Refusal TokenTaken = new(DiagnosticCodes.TrackingTokenTaken, "The token leads to another complaint.", "Take a new one: TrackingToken.New().");

    /// <summary>The answer to a request that came before; null where its key is new.</summary>
    private async ValueTask<ActionOutcome?> EarlierAsync(RequestKey? request, CancellationToken cancellationToken)
    {
        if (request is null || await store.FindByUniqueKeyAsync(request.Key, cancellationToken).ConfigureAwait(false) is null)
            return null;
        return await store.FindByUniqueKeyAsync(request.Request, cancellationToken).ConfigureAwait(false) is { } done
            ? new ActionOutcome(Read(done), []) { IsRepeat = true }
            : new ActionOutcome(null, [KeyTaken]);
    }

    /// <summary>Whoever repeats a receipt has not heard the first answer, and may hand out a new token: it leads there too.</summary>
    private async ValueTask<ActionOutcome> WithTokenAsync(ActionOutcome earlier, Intake intake, CancellationToken cancellationToken)
    {
        if (earlier.Complaint is not { } complaint || TrackingToken.KeyOf(intake.TrackingToken) is not { } token)
            return earlier;
        if (await store.FindByUniqueKeyAsync(token, cancellationToken).ConfigureAwait(false) is null)
        {
            var key = new ComplaintKey(Tenant, complaint.Id);
            Decision? given = await DecideOnAsync(key, recent: null, dryRun: false, Decider.GiveToken, cancellationToken, token).ConfigureAwait(false);
            if (given is { Refusals.Count: > 0 })
                return new ActionOutcome(null, given.Refusals);
            if (given is { Complaint: { } after })
                return earlier with { Complaint = after };
        }
        StoredComplaint? there = await store.FindByUniqueKeyAsync(token, cancellationToken).ConfigureAwait(false);
        return there?.Key.Id == complaint.Id ? earlier : new ActionOutcome(null, [TokenTaken]);
    }
}
