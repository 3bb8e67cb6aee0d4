using System.ComponentModel;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Sends the written final response: the finding, the offer, how long it can be accepted, and the external rights of the
/// complainant.
/// </summary>
/// <param name="Text">The letter.</param>
public sealed record SendFinalResponse([property: MultilineText, PersonalInformation] string Text) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(SendFinalResponse);

    /// <summary>The durable medium: <c>Letter</c>, <c>Email</c>, <c>App</c>.</summary>
    [DefaultValue("Letter")]
    public string Medium { get; init; } = "Letter";

    /// <inheritdoc cref="Respond.DeliveredBy"/>
    public string? DeliveredBy { get; init; }

    internal override void Apply(DecisionContext context)
    {
        WrittenResponse.Send(context, Text, Medium, isFinal: true);
        context.Tell(Trigger, DeliveredBy);
    }

    internal override void Check(InputCheck check)
    {
        check.RequireText(nameof(Text), Text);
        check.Medium(Medium);
    }
}
