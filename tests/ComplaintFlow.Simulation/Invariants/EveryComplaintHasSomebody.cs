using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>Nothing is lost: a complaint that was merged into another one is handled there, or was handled to its end there.</summary>
internal sealed class EveryComplaintHasSomebody : Invariant
{
    public override async ValueTask EndAsync(SimulatedWorld world)
    {
        foreach (ComplaintId id in world.Complaints.ToArray())
        {
            if (await world.GetAsync(id).ConfigureAwait(false) is { Links.Master: not null, Outcome: CloseOutcomes.Merged } merged)
                await FollowAsync(merged, world).ConfigureAwait(false);
        }
    }

    private async ValueTask FollowAsync(Complaint merged, SimulatedWorld world)
    {
        var way = new List<ComplaintId> { merged.Id };
        for (Complaint at = merged; at is { Links.Master: { } next, Outcome: CloseOutcomes.Merged };)
        {
            if (way.Contains(next))
            {
                Broken("a circle", $"{Way(way, world)} are merged into one another; nobody handles them.");
                return;
            }
            way.Add(next);
            if (world.Unreadable.Contains(next) || await world.GetAsync(next).ConfigureAwait(false) is not { } master)
                return; // ReadableForEver tells of it
            if (at.Links.MasterEnding is not null)
                return; // it has ended with the other one, and its complainant was told so
            if (master.Outcome == CloseOutcomes.Withdrawn)
                Broken("the master was withdrawn", $"{Way(way, world)}: nobody handles the first.");
            if (master is { ClosedAt: { } closed, Outcome: not (CloseOutcomes.Merged or CloseOutcomes.Withdrawn) }
                && !await JoinedBeforeAsync(at.Id, master.Id, closed, world).ConfigureAwait(false))
                Broken("the master was closed before", $"{Way(way, world)}: nobody handles the first.");
            at = master;
        }
    }

    private static async ValueTask<bool> JoinedBeforeAsync(ComplaintId duplicate, ComplaintId master, DateTimeOffset closed,
        SimulatedWorld world)
    {
        IReadOnlyList<HistoryEntry> history = await world.Observer.Complaints.GetHistoryAsync(master).ConfigureAwait(false);
        return history.Any(entry =>
            entry.At <= closed && entry.Events.OfType<DuplicateJoined>().Any(joined => joined.Joined.Id == duplicate));
    }

    private static string Way(IEnumerable<ComplaintId> way, SimulatedWorld world) =>
        string.Join(" into ", way.Select(world.Labels.LabelOf));
}
