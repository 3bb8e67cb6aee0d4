using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Ends a mediation without a settlement (SAMR Measures 2026, Art. 23).</summary>
/// <param name="Why">The reason.</param>
public sealed record TerminateMediation(MediationEnd Why) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(TerminateMediation);

    internal override void Apply(DecisionContext context) => context.Emit(new MediationEnded { At = context.Now, Why = Why });
}
