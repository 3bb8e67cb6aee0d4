using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Gives the complainant an answer on the matter. The first answer meets the target of the first response.</summary>
public sealed record Respond : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Respond);

    /// <summary>The answer. It is kept in the journal.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public required string Text { get; init; }

    /// <summary>The channel: <c>Phone</c>, <c>Email</c>, <c>Letter</c>, …</summary>
    public string? Channel { get; init; }

    internal override void Apply(DecisionContext context) =>
        context.Emit(new MessageExchanged { FromComplainant = false, Channel = Channel, Text = Text });

    internal override void Check(InputCheck check) => check.RequireText(nameof(Text), Text);
}
