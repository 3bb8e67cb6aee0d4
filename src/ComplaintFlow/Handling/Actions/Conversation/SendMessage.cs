using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Records a message between the complainant and the organisation, in either direction. It is kept in the journal. One to the complainant
/// is sent.
/// </summary>
/// <param name="Text">The message.</param>
public sealed record SendMessage([property: MultilineText, PersonalInformation] string Text) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(SendMessage);

    /// <summary>
    /// How the complainant gave it to you, or you gave it to the complainant: <c>Phone</c>, <c>Email</c>, <c>Visit</c>, …; null if the
    /// library sends it, by a channel that the complainant uses. The library sends nothing that the complainant wrote.
    /// </summary>
    public string? DeliveredBy { get; init; }

    internal override void Apply(DecisionContext context)
    {
        bool isFromComplainant = context.Actor.Has(Roles.Complainant);
        context.Emit(new MessageExchanged { FromComplainant = isFromComplainant, Channel = DeliveredBy, Text = Text });
        if (!isFromComplainant)
            context.Tell(Trigger, DeliveredBy);
    }

    internal override void Check(InputCheck check) => check.RequireText(nameof(Text), Text);
}
