using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Represents a decision as it was when all work of an instant was done. If later work fails, this much can be committed.
/// </summary>
/// <param name="At">The instant.</param>
/// <param name="Complaint">The complaint.</param>
/// <param name="Events">The number of events.</param>
/// <param name="Notices">The number of notices.</param>
/// <param name="HostEffects">The number of effects of the host.</param>
/// <param name="Steps">The number of steps whose notices are still to be given.</param>
internal sealed record Checkpoint(
    DateTimeOffset At, Complaint Complaint, int Events, int Notices, int HostEffects, int Steps)
{
    public static Checkpoint Of(DecisionContext context) => new(
        context.Now, context.Complaint, context.Events.Count, context.Notices.Count, context.HostEffects.Count, context.StepsTaken.Count);
}
