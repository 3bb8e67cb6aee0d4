using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Records that the complainant was reached (取得联系). It meets the targets of the contact and of the first response. For an attempt
/// that reached no one, use a message.
/// </summary>
public sealed record EstablishContact : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(EstablishContact);

    /// <summary>The channel: <c>Phone</c>, <c>Visit</c>, <c>Email</c>, …</summary>
    public required string Channel { get; init; }

    /// <summary>The person who was reached: the complainant, a representative.</summary>
    [PersonalInformation]
    public required string With { get; init; }

    /// <summary>The result of the contact.</summary>
    [MultilineText, PersonalInformation]
    public required string Result { get; init; }

    internal override void Apply(DecisionContext context) =>
        context.Emit(new ContactEstablished
        {
            Contact = new EstablishedContact { At = context.Now, Channel = Channel, With = With, Result = Result, By = context.Actor.Id },
        });

    internal override void Check(InputCheck check)
    {
        check.Required(nameof(Channel), Channel, "Name the way, such as Phone or Visit.");
        check.Required(nameof(With), With, "Say who was reached. If nobody was, use SendMessage.");
        check.RequireText(nameof(Result), Result);
    }
}
