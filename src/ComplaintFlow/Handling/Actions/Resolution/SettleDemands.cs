using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Says what has become of each demand: granted, refused, dropped.</summary>
/// <param name="Statuses">One for each demand, in their order.</param>
public sealed record SettleDemands(params IReadOnlyList<DemandStatus> Statuses) : ComplaintAction
{
    /// <summary>One for each demand, in their order.</summary>
    public IReadOnlyList<DemandStatus> Statuses { get; init => field = Kept.List(value); } = Kept.List(Statuses);

    /// <inheritdoc/>
    public override string Trigger => nameof(SettleDemands);

    internal override void Apply(Draft draft)
    {
        if (Statuses.Count == draft.Complaint.Demands.Count && Statuses.Count > 0)
            draft.Emit(new DemandsSettled { Statuses = Statuses });
        else
            draft.Refuse("CF3007", $"There are {draft.Complaint.Demands.Count} demands and {Statuses.Count} answers.", "Give one for each demand, in their order.");
    }
}
