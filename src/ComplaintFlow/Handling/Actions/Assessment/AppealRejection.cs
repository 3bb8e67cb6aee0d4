using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Appeals against the rejection of the complaint. Someone else decides then.</summary>
/// <param name="Grounds">The grounds of the appeal.</param>
public sealed record AppealRejection([property: MultilineText, PersonalInformation] string Grounds) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(AppealRejection);

    internal override void Apply(DecisionContext context) => context.Emit(new RejectionAppealed { At = context.Now, Grounds = Grounds });

    internal override void Check(InputCheck check) => check.RequireText(nameof(Grounds), Grounds);
}
