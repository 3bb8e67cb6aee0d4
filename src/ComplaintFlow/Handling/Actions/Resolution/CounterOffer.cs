using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Asks for something else than what is offered; new options are drafted and approved. How often, <c>Practice:MaxRounds</c> says.</summary>
/// <param name="Text">What the complainant asks for.</param>
public sealed record CounterOffer([property: Text, Privacy(PrivacyClass.Personal)] string Text) : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(CounterOffer);

    /// <summary>The amount that the complainant asks for.</summary>
    public Money? Amount { get; init; }

    static void IHasPrecondition.Ask(Draft draft)
    {
        if (draft.Complaint.Resolution?.Rounds >= draft.Book.Practice.MaxRounds)
            draft.Refuse(DiagnosticCodes.TooManyRounds, $"The complainant has answered {draft.Book.Practice.MaxRounds} offers already.", "Accept an option, or declare that no agreement is found; mediation follows then.");
    }

    internal override void Apply(Draft draft)
    {
        draft.Emit(new CounterOffered { Text = Text, Amount = Amount });
        draft.Discharge(DutyKind.Offer);
    }

    internal override void Check(InputCheck check) => check.Written(nameof(Text), Text);
}
