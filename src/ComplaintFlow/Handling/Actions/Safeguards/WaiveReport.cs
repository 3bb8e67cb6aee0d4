using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Declares that no report to the authority is required after all. The <see cref="ComplaintAction.Reason"/> is required.
/// </summary>
/// <param name="Authority">The authority.</param>
[RequiresReason("Say why nothing is owed.")]
public sealed record WaiveReport([property: MultilineText(500)] string Authority) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(WaiveReport);

    internal override void Apply(DecisionContext context) =>
        context.Emit(new RegulatorReportSettled { Report = new RegulatorReport { Authority = Authority, Waiver = Reason } });

    internal override void Check(InputCheck check) => check.RequireText(nameof(Authority), Authority);
}
