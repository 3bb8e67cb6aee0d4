using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Reminds the owner of the complaint that something is to be done (督促; 003, Art. 5). The owner gets a notice.</summary>
/// <param name="Text">What is to be done.</param>
public sealed record Urge([property: MultilineText, PersonalInformation] string Text) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Urge);

    internal override void Apply(DecisionContext context) => context.Emit(new NoteAdded { Text = Text });

    internal override void Check(InputCheck check) => check.RequireText(nameof(Text), Text);
}
