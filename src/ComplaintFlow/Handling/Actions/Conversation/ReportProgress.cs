using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Tells the complainant about the progress. It meets a promise of feedback.</summary>
/// <param name="Text">What the complainant was told.</param>
public sealed record ReportProgress([property: MultilineText, PersonalInformation] string Text) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ReportProgress);

    /// <inheritdoc cref="Respond.DeliveredBy"/>
    public string? DeliveredBy { get; init; }

    internal override void Apply(DecisionContext context)
    {
        context.Emit(new MessageExchanged { FromComplainant = false, Channel = DeliveredBy, Text = Text });
        context.Tell(Trigger, DeliveredBy);
    }

    internal override void Check(InputCheck check) => check.RequireText(nameof(Text), Text);
}
