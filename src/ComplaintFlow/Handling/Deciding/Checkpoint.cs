using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Represents a decision as it was before more was done. If that fails, the decision returns to it.
/// </summary>
/// <param name="At">The instant.</param>
/// <param name="Complaint">The complaint.</param>
/// <param name="Events">The number of events.</param>
/// <param name="Notices">The number of notices.</param>
/// <param name="HostEffects">The number of effects of the host.</param>
/// <param name="Steps">The number of steps that due work has taken.</param>
/// <param name="Refusals">The number of refusals.</param>
internal sealed record Checkpoint(
    DateTimeOffset At, Complaint Complaint, int Events, int Notices, int HostEffects, int Steps, int Refusals)
{
    public static Checkpoint Of(DecisionContext context) => new(
        context.Now, context.Complaint, context.Events.Count, context.Notices.Count, context.HostEffects.Count, context.StepsTaken.Count,
        context.Refusals.Count);
}
