using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Tells the complainant that the complaint has arrived (告知收到). A person does it, or the host when its notice has left. It meets
/// the target of the acknowledgement.
/// </summary>
/// <param name="Text">What the complainant was told.</param>
public sealed record Acknowledge([property: MultilineText, PersonalInformation] string Text) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Acknowledge);

    /// <summary>The channel: <c>Email</c>, <c>Phone</c>, <c>App</c>, …</summary>
    public required string Channel { get; init; }

    internal override void Apply(DecisionContext context) =>
        context.Emit(new MessageExchanged { FromComplainant = false, Channel = Channel, Text = Text });

    internal override void Check(InputCheck check)
    {
        check.RequireText(nameof(Text), Text);
        check.Required(nameof(Channel), Channel, "Name the way, such as Email or Phone.");
    }
}
