using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Gives the complainant an answer on the matter. The first answer meets the target of the first response.</summary>
public sealed record Respond : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Respond);

    /// <summary>The answer. It is kept in the journal, and sent to the complainant.</summary>
    [MultilineText, PersonalInformation]
    public required string Text { get; init; }

    /// <summary>
    /// How you have given it to the complainant yourself: <c>Phone</c>, <c>Letter</c>, <c>Counter</c>, …; null if the library sends it,
    /// by a channel that the complainant uses.
    /// </summary>
    public string? DeliveredBy { get; init; }

    internal override void Apply(DecisionContext context)
    {
        context.Emit(new MessageExchanged { FromComplainant = false, Channel = DeliveredBy, Text = Text });
        context.Tell(Trigger, DeliveredBy);
    }

    internal override void Check(InputCheck check) => check.RequireText(nameof(Text), Text);
}
