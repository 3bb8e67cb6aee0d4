using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Adds a note to the journal.</summary>
/// <param name="Text">The note; at most 100,000 characters.</param>
public sealed record AddNote([property: MultilineText, PersonalInformation] string Text) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(AddNote);

    internal override void Apply(DecisionContext context) => context.Emit(new NoteAdded { Text = Text });

    internal override void Check(InputCheck check) => check.Required(nameof(Text), Text, "Write something.");
}
