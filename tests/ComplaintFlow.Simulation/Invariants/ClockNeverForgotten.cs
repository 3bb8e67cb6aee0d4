using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>
/// What is due is watched: every date that somebody must keep has an alarm behind it, and nothing that was due is still untaken at the
/// end.
/// </summary>
internal sealed class ClockNeverForgotten : Invariant
{
    private static readonly TimeSpan Tick = TimeSpan.FromMicroseconds(1);

    public override ValueTask LookAsync(Complaint complaint, IReadOnlyList<HistoryEntry> history, SimulatedWorld world)
    {
        DateTimeOffset? alarm = world.Commits.WakeAt.GetValueOrDefault(SimulatedWorld.Key(complaint.Id));
        foreach ((string what, DateTimeOffset at) in Dates(complaint))
        {
            if (at < complaint.LastEntryAt || alarm <= at)
                continue;
            string rings = alarm is null ? "never" : $"{alarm:u}";
            string who = $"{world.Labels.LabelOf(complaint.Id)} {complaint.State}";
            Broken($"{what} without an alarm", $"{who}: due {at:u}, the alarm rings {rings}.");
        }
        return ValueTask.CompletedTask;
    }

    public override async ValueTask EndAsync(SimulatedWorld world)
    {
        foreach (ComplaintId id in world.Complaints.ToArray())
        {
            if (await world.GetAsync(id).ConfigureAwait(false) is not { } complaint)
                continue;
            foreach ((string what, DateTimeOffset at) in Clocks(complaint).Where(one => one.At < world.Clock.Now))
                Broken($"{what} was due and forgotten", $"{world.Labels.LabelOf(id)}: due {at:u}, now {world.Clock.Now:u}.");
        }
    }

    private static IEnumerable<(string What, DateTimeOffset At)> Dates(Complaint complaint) =>
        Clocks(complaint)
            .Concat(complaint.Tasks.Where(one => one is { IsOpen: true, DueAt: not null })
                .SelectMany(one => Watched(complaint, "a task", $"Task {one.Name}", one.DueAt!.Value)))
            .Concat(complaint.Improvements.Where(one => one.Effect is null)
                .SelectMany(one => Watched(complaint, "an improvement", $"Improvement {one.Id}", one.DueAt)))
            .Concat(complaint.Timeouts.Select(one => ("a timeout", one.At)))
            .Concat(complaint.Outcome is null ? complaint.Commitments.Where(one => one.KeptAt is null)
                .SelectMany(one => Watched(complaint, "a commitment", $"Commitment {one.Id}", one.DueAt + Tick)) : []);

    /// <summary>
    /// A due date that was put off stands in its clock, and whoever exempted it has taken the decision not to be reminded.
    /// </summary>
    private static IEnumerable<(string What, DateTimeOffset At)> Watched(
        Complaint complaint, string what, string target, DateTimeOffset given) =>
        complaint.Clocks.LastOrDefault(one => one.Duty is not null && one.Target == target) switch
        {
            { Status: ClockStatus.Exempted } => [],
            { } clock => [(what, clock.DueAt)],
            null => [(what, given)],
        };

    private static IEnumerable<(string What, DateTimeOffset At)> Clocks(Complaint complaint)
    {
        foreach (Clock clock in complaint.Clocks.Where(one => one.Status == ClockStatus.Running))
        {
            if (clock.BreachedAt is null)
                yield return ("a clock", clock.DueAt + Tick);
            foreach (ClockStep step in clock.Steps.Where(one => one.TakenAt is null))
                yield return ("a step", step.At);
        }
    }
}
