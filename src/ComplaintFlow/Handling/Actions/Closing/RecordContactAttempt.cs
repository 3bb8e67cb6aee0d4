using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Records an attempt to reach the complainant after the settlement.</summary>
/// <param name="Method">The method.</param>
/// <param name="Reached">Whether the complainant was reached.</param>
public sealed record RecordContactAttempt(FollowUpMethod Method, bool Reached) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(RecordContactAttempt);

    internal override void Apply(DecisionContext context) =>
        context.Emit(new ContactAttempted { Attempt = new ContactAttempt(context.Now, Method, Reached) });
}
