using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Simulation.Data;
using ComplaintFlow.Simulation.Model;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>The same journal gives the same snapshot, on any adapter, on any number of machines.</summary>
internal sealed class JournalFoldsToSnapshot : Invariant
{
    private readonly HashSet<ComplaintId> _changed = [];
    private string _cause = "no list was changed";

    public override ValueTask AfterAsync(Answer answer, SimulatedWorld world)
    {
        if (answer.IsAccepted && (answer.Act?.Changes > 0 || answer.Receive?.Changes > 0))
            _cause = $"after lists of {answer.Act?.Action.Trigger ?? "Receive"} were changed";
        return ValueTask.CompletedTask;
    }

    public override async ValueTask LookAsync(Complaint complaint, IReadOnlyList<HistoryEntry> history, SimulatedWorld world)
    {
        if (_changed.Contains(complaint.Id))
            return;
        Complaint? folded = await world.Observer.Complaints.GetAsync(complaint.Id, complaint.Version).ConfigureAwait(false);
        if (folded is not null && Printer.Whole.Of(folded) == Printer.Whole.Of(complaint))
            return;
        _changed.Add(complaint.Id);
        Broken(_cause, $"{world.Labels.LabelOf(complaint.Id)} version {complaint.Version} is not what its journal folds to.");
    }

    public override async ValueTask EndAsync(SimulatedWorld world)
    {
        VerificationReport report = await new JournalVerifier(world.Store).VerifyAsync().ConfigureAwait(false);
        foreach (JournalDamage damage in report.Damaged)
        {
            if (await world.Observer.Complaints.FindByNumberSafelyAsync(damage.Number).ConfigureAwait(false) is { } complaint && !_changed.Contains(complaint.Id))
                Broken("damaged", $"{damage.Number} version {damage.FirstBadVersion}: {damage.What}.");
        }
    }
}
