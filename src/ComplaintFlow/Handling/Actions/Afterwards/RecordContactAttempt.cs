using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Notes a try to reach the complainant afterwards.</summary>
/// <param name="Method">How.</param>
/// <param name="Reached">Whether it worked.</param>
public sealed record RecordContactAttempt(FollowUpMethod Method, bool Reached) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(RecordContactAttempt);

    internal override void Apply(DecisionContext context) =>
        context.Emit(new ContactAttempted { Attempt = new ContactAttempt(context.Now, Method, Reached) });
}
