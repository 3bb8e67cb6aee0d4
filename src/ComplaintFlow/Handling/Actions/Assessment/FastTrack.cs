using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Goes straight to a solution, for simple matters whose facts are proven (001), such as a refund.</summary>
[Precondition<FastTrack>]
public sealed record FastTrack : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(FastTrack);

    /// <summary>The proof of the facts: <c>order</c>, <c>service-record</c>.</summary>
    public required string Verification { get; init; }

    /// <summary>The place of the record.</summary>
    [PersonalInformation]
    public string? Reference { get; init; }

    static void IHasPrecondition.Ask(DecisionContext context) =>
        SpendingAuthority.WithinOwnAuthority(context, Costs.Of(context.Complaint, context.Complaint.Demands));

    internal override void Apply(DecisionContext context)
    {
        context.Emit(new FactsChecked
        {
            Checks = [new FactCheck(Verification, CheckResult.Confirmed, context.Now, context.Actor.Id, Reference)],
        });
    }

    internal override void Check(InputCheck check) => check.Required(nameof(Verification), Verification, "Name what proves the facts.");
}
