using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Starts proceedings before an arbitrator or a court. All evidence must be kept from now on.</summary>
/// <param name="Forum">The arbitrator or the court.</param>
/// <param name="CaseNumber">The case number there.</param>
public sealed record CommenceProceedings([property: MultilineText(500)] string Forum, string CaseNumber) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(CommenceProceedings);

    internal override void Apply(DecisionContext context) =>
        context.Emit(new ProceedingsCommenced { Proceedings = new Proceedings(Forum, CaseNumber, context.Now) });

    internal override void Check(InputCheck check)
    {
        check.RequireText(nameof(Forum), Forum);
        check.Required(nameof(CaseNumber), CaseNumber, "Give the number of the case.");
    }
}
