using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Records, with proof, that a part of the settlement was done.</summary>
/// <param name="Item">The name of the part.</param>
/// <param name="Proof">The proof: the reference of a receipt or a record.</param>
[Precondition<RecordExecution>]
public sealed record RecordExecution(string Item, [property: MultilineText, PersonalInformation] string Proof)
    : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(RecordExecution);

    private static readonly Refusal s_none = new(
        DiagnosticCodes.SettlementPartNotOpen, "No part of a settlement is open.",
        "Record what is done of a settlement when there is one.");

    static void IHasPrecondition.Ask(DecisionContext context)
    {
        if (context.Complaint.Resolution?.Execution.Any(static item => item.DoneAt is null) != true)
            context.Refusals.Add(s_none);
    }

    internal override void Apply(DecisionContext context)
    {
        ScheduleItem[] open = [.. (context.Complaint.Resolution?.Execution ?? []).Where(item => item.DoneAt is null)];
        if (Array.Find(open, item => Names.Same(item.Name, Item)) is not { } done)
        {
            context.Refuse(
                DiagnosticCodes.SettlementPartNotOpen, "No part of this name is open.",
                $"Open ones: {ComplaintChecks.Listed(open.Select(item => item.Name))}.", nameof(Item));
            return;
        }
        context.Emit(new ItemExecuted { Item = done.Name, At = context.Now, Proof = Proof });
        context.Reach(SettlementMoves.Milestone(done), context.Now);
    }

    internal override void Check(InputCheck check)
    {
        check.Required(nameof(Item), Item, "Name the part.");
        check.RequireText(nameof(Proof), Proof);
    }
}
