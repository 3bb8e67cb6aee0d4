using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Asks for something other than what is offered. New options are drafted and approved. <c>Practice:MaxRounds</c> limits how
/// often.
/// </summary>
/// <param name="Text">What the complainant asks for.</param>
[Precondition<CounterOffer>]
public sealed record CounterOffer([property: MultilineText, PersonalInformation] string Text) : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(CounterOffer);

    /// <summary>The amount that the complainant asks for.</summary>
    public Money? Amount { get; init; }

    static void IHasPrecondition.Ask(DecisionContext context)
    {
        if (context.Complaint.Resolution?.Rounds >= context.Book.Practice.MaxRounds)
            context.Refuse(
                DiagnosticCodes.TooManyRounds, $"The complainant has answered {context.Book.Practice.MaxRounds} offers already.",
                "Accept an option, or declare that no agreement is found; mediation follows then.");
    }

    internal override void Apply(DecisionContext context)
    {
        context.Emit(new CounterOffered { Text = Text, Amount = Amount });
        context.Discharge(DutyKind.Offer);
    }

    internal override void Check(InputCheck check) => check.RequireText(nameof(Text), Text);
}
