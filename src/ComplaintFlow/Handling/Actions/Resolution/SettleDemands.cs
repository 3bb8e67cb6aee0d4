using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Settles the status of each demand: granted, refused, dropped.</summary>
/// <param name="Statuses">One status for each demand, in the order of the demands.</param>
[Precondition<SettleDemands>]
public sealed record SettleDemands(params IReadOnlyList<DemandStatus> Statuses) : ComplaintAction, IHasPrecondition
{
    /// <summary>One status for each demand, in the order of the demands.</summary>
    public IReadOnlyList<DemandStatus> Statuses { get; init => field = DefensiveCopy.List(value); } = DefensiveCopy.List(Statuses);

    /// <inheritdoc/>
    public override string Trigger => nameof(SettleDemands);

    static void IHasPrecondition.Ask(DecisionContext context)
    {
        if (context.Complaint.Demands.Count == 0)
            context.Refuse(
                DiagnosticCodes.ItemNotFound, "The complaint has no demands.",
                "Answer it by SendFinalResponse: there is nothing to settle.");
    }

    internal override void Apply(DecisionContext context)
    {
        if (Statuses.Count == context.Complaint.Demands.Count && Statuses.Count > 0)
        {
            Grants(context);
            context.Emit(new DemandsSettled { Statuses = Statuses });
        }
        else
        {
            context.Refuse(DiagnosticCodes.AnswerCountMismatch,
                $"There are {context.Complaint.Demands.Count} demands and {Statuses.Count} answers.",
                "Give one for each demand, in their order.", nameof(Statuses));
        }
    }

    /// <summary>
    /// Checks that demands may be granted: as far as something was agreed or approved, or the actor may grant it alone. For a
    /// demand granted in part, the agreed or approved amount applies.
    /// </summary>
    private void Grants(DecisionContext context)
    {
        Complaint complaint = context.Complaint;
        bool decided = complaint.Resolution?.Agreement is not null || complaint.Resolution?.ApprovedBy is not null
            || ApprovalChain.Of(complaint) is { IsApproved: true };
        var granted = Costs.Of(complaint,
            complaint.Demands.Where((_, i) => Statuses[i] == DemandStatus.Granted
            || (!decided && Statuses[i] == DemandStatus.PartlyGranted)));
        Costs given = complaint.Resolution?.Agreement is null ? SpendingAuthority.Proposed(complaint) : SpendingAuthority.Bound(complaint);
        if (!granted.IsNothing && !(decided && (given.HasUnknown || granted.IsWithin(given))))
            SpendingAuthority.Cover(context, granted);
    }
}
