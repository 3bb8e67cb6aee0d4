using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Figures;
using ComplaintFlow.Simulation.Model;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>Bad input loses nothing: what was accepted can be read for ever, by itself, in its journal, in lists and in figures.</summary>
internal sealed class ReadableForEver : Invariant
{
    public override async ValueTask AfterAsync(Answer answer, SimulatedWorld world)
    {
        if (answer is not { On: { } id } || (!answer.IsAccepted && answer.Error is null) || world.Unreadable.Contains(id))
            return;
        if (answer is { Act.Spoiled: null, Receive: null } or { Receive.Spoiled: null, Act: null })
            return; // what reads it next finds out
        try
        {
            await world.Observer.Complaints.GetAsync(id).ConfigureAwait(false);
            await world.Observer.Complaints.GetHistoryAsync(id).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            world.Unreadable.Add(id);
            Broken(answer.What, $"It was answered as done, and now: {error.GetType().Name}.");
        }
    }

    public override async ValueTask SweepAsync(SimulatedWorld world)
    {
        if (world.FirstUnreadable is { } first)
            Broken("later", first);
        try
        {
            DateTimeOffset now = world.Clock.Now;
            await world.Observer.Figures.ComputeAsync(new FigureQuery { From = now.AddDays(-400), Until = now.AddDays(1) })
                .ConfigureAwait(false);
        }
        catch (Exception error)
        {
            Broken("figures", $"Those of the whole tenant stop with {error.GetType().Name}; {world.Unreadable.Count} cannot be read.");
        }
    }

    public override async ValueTask LookAsync(Complaint complaint, IReadOnlyList<HistoryEntry> history, SimulatedWorld world)
    {
        if (await world.Observer.Complaints.FindByNumberSafelyAsync(complaint.Number).ConfigureAwait(false) is null)
            Broken("by number", $"{complaint.Number} is not found.");
    }
}
