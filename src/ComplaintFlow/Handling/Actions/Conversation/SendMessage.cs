using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Records a message between the complainant and the organisation, in either direction. It is kept in the journal.
/// </summary>
/// <param name="Text">The message.</param>
public sealed record SendMessage([property: MultilineText, Privacy(PrivacyClass.Personal)] string Text) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(SendMessage);

    /// <summary>The channel: <c>Phone</c>, <c>Email</c>, <c>Visit</c>, …</summary>
    public string? Channel { get; init; }

    internal override void Apply(DecisionContext context) =>
        context.Emit(new MessageExchanged { FromComplainant = context.Actor.Has(Roles.Complainant), Channel = Channel, Text = Text });

    internal override void Check(InputCheck check) => check.RequireText(nameof(Text), Text);
}
