using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>Receives complaints. Thread-safe.</summary>
internal sealed class ComplaintReceiver(
    DecisionRunner runner, ComplaintReader reader, IdempotentRequests repeats, IComplaintNumberGenerator numbers)
{
    public async ValueTask<ActionOutcome> ReceiveAsync(
        string tenant, Intake intake, Actor actor, CancellationToken cancellationToken)
    {
        // This comes before the host is asked for a number.
        if (ShapeCheck.Unusable(actor, intake) is { Count: > 0 } unusable)
            return new ActionOutcome(null, unusable);
        var request = RequestKey.Of(tenant, intake, actor);
        if (await repeats.EarlierAsync(request, cancellationToken).ConfigureAwait(false) is { } earlier)
            return await WithTokenAsync(tenant, earlier, intake, cancellationToken).ConfigureAwait(false);

        var receipt = new ReceiptRequest(tenant, intake, actor, request, numbers, repeats, reader);
        if (await runner.RunAsync(receipt, cancellationToken).ConfigureAwait(false) is { } decision)
            return new ActionOutcome(decision.Complaint, decision.Refusals);
        return await WithTokenAsync(tenant, receipt.Answer!, intake, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Links the new token of a repeated receipt as well. A caller that repeats has not received the first answer, and may issue
    /// a new token.
    /// </summary>
    private async ValueTask<ActionOutcome> WithTokenAsync(
        string tenant, ActionOutcome earlier, Intake intake, CancellationToken cancellationToken)
    {
        if (earlier.Complaint is not { } complaint || TrackingToken.KeyOf(tenant, intake.TrackingToken) is not { } token)
            return earlier;
        ComplaintId? there = await reader.FindIdAsync(token, cancellationToken).ConfigureAwait(false);
        if (there is null)
        {
            var change = new ChangeRequest(Decider.GiveToken, token) { Key = new ComplaintKey(tenant, complaint.Id) };
            Decision? given = await runner.RunAsync(change, cancellationToken).ConfigureAwait(false);
            if (given is { Refusals.Count: > 0 })
                return new ActionOutcome(null, given.Refusals);
            if (given is { Complaint: { } after })
                return earlier with { Complaint = after };
            there = await reader.FindIdAsync(token, cancellationToken).ConfigureAwait(false);
        }
        return there == complaint.Id ? earlier : ReceiptRequest.TokenTaken;
    }
}
