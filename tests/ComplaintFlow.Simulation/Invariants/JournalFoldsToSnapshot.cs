using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Simulation.Data;
using ComplaintFlow.Simulation.Model;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>The same journal gives the same snapshot, on any adapter, on any number of machines.</summary>
internal sealed class JournalFoldsToSnapshot : Invariant
{
    private readonly HashSet<ComplaintId> _suspect = [];
    private readonly HashSet<ComplaintId> _told = [];

    public override ValueTask AfterAsync(Answer answer, SimulatedWorld world)
    {
        if (answer is { On: { } id } && (answer.Act?.Changes > 0 || answer.Receive?.Changes > 0))
            _suspect.Add(id);
        return ValueTask.CompletedTask;
    }

    /// <summary>To fold is costly: here those whose callers have changed lists, and all of them at the end.</summary>
    public override async ValueTask LookAsync(Complaint complaint, IReadOnlyList<HistoryEntry> history, SimulatedWorld world)
    {
        if (!_suspect.Contains(complaint.Id) || _told.Contains(complaint.Id))
            return;
        Complaint? folded = await world.Observer.Complaints.GetAsync(complaint.Id, complaint.Version).ConfigureAwait(false);
        if (folded is not null && Printer.Whole.Of(folded) == Printer.Whole.Of(complaint))
            return;
        _told.Add(complaint.Id);
        Broken("after a caller changed lists",
            $"{world.Labels.LabelOf(complaint.Id)} version {complaint.Version} is not what its journal folds to.");
    }

    public override async ValueTask EndAsync(SimulatedWorld world)
    {
        var verifier = new JournalVerifier(world.Store) { SignalKey = Node.SignalKey };
        VerificationReport report = await verifier.VerifyAsync().ConfigureAwait(false);
        foreach (JournalDamage damage in report.Damaged)
        {
            if (await world.Observer.Complaints.FindByNumberSafelyAsync(damage.Number).ConfigureAwait(false) is { } complaint
                && !_told.Contains(complaint.Id) && !world.Unreadable.Contains(complaint.Id))
                Broken(_suspect.Contains(complaint.Id) ? "after a caller changed lists" : "by itself",
                    $"{damage.Number} version {damage.FirstBadVersion}: {damage.What}.");
        }
    }
}
