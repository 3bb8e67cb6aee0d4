using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Signs a copy of the record card that arrived. Only its recipient may sign.</summary>
/// <param name="Copy">The number of the copy, 1 to 6.</param>
[Precondition<SignCardCopy>]
public sealed record SignCardCopy(int Copy) : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(SignCardCopy);

    private static readonly Refusal s_none = new(
        DiagnosticCodes.ItemNotFound, "No copy is on its way.",
        "Sign for a copy when it was issued: with the acceptance, the report or its approval.");

    static void IHasPrecondition.Ask(DecisionContext context)
    {
        CardCopy[] open = [.. context.Complaint.CardCopies.Where(static copy => copy.ReceivedAt is null)];
        if (open.Length == 0)
            context.Refusals.Add(s_none);
        else if (!Array.Exists(open, copy => RecordCardIssue.MaySign(context.Actor, copy)))
            Refuse(context, open[0]);
    }

    internal override void Apply(DecisionContext context)
    {
        if (context.Complaint.CardCopies.FirstOrDefault(copy => copy.Number == Copy && copy.ReceivedAt is null) is not { } sent)
        {
            string open = ComplaintChecks.Listed(
                context.Complaint.CardCopies.Where(copy => copy.ReceivedAt is null).Select(copy => $"{copy.Number}"));
            context.Refuse(DiagnosticCodes.ItemNotFound, "No copy of this number is on its way.", $"On their way: {open}.", nameof(Copy));
            return;
        }
        if (!RecordCardIssue.MaySign(context.Actor, sent))
            Refuse(context, sent);
        context.Emit(new CardCopySigned { Copy = Copy, By = context.Actor.Id, At = context.Now });
        context.Discharge(DutyKind.CardCopy, RecordCardIssue.Target(Copy));
    }

    private static void Refuse(DecisionContext context, CardCopy sent) => context.Refuse(
        DiagnosticCodes.NotRecipientOfCopy, $"Copy {sent.Number} goes to {sent.To}.",
        $"Let its recipient sign for it, who has one of the roles {string.Join(", ", RecordCardIssue.SignersOf(sent.To))}.");
}
