using System.ComponentModel;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Sends the approved options to the complainant in writing (003, Art. 14).</summary>
/// <param name="Text">The letter.</param>
public sealed record SendOffer([property: MultilineText, PersonalInformation] string Text) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(SendOffer);

    /// <summary>The durable medium: <c>Letter</c>, <c>Email</c>, <c>App</c>.</summary>
    [DefaultValue("Letter")]
    public string Medium { get; init; } = "Letter";

    /// <inheritdoc cref="Respond.DeliveredBy"/>
    public string? DeliveredBy { get; init; }

    internal override void Apply(DecisionContext context)
    {
        WrittenResponse.Send(context, Text, Medium, isFinal: false);
        context.Tell(Trigger, DeliveredBy);
    }

    internal override void Check(InputCheck check)
    {
        check.RequireText(nameof(Text), Text);
        check.Medium(Medium);
    }
}
