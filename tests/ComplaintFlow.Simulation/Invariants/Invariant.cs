using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Simulation.Model;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>A promise that is looked after. It reports; it mends nothing.</summary>
internal abstract class Invariant
{
    private Findings _findings = null!;

    /// <summary>What is told apart in reports.</summary>
    public string Name => GetType().Name;

    public Invariant In(Findings findings)
    {
        _findings = findings;
        return this;
    }

    /// <summary>Looks at what a caller was told.</summary>
    public virtual ValueTask AfterAsync(Answer answer, SimulatedWorld world) => ValueTask.CompletedTask;

    /// <summary>Looks at a complaint that was changed since the last look, with its whole journal.</summary>
    public virtual ValueTask LookAsync(Complaint complaint, IReadOnlyList<HistoryEntry> history, SimulatedWorld world) =>
        ValueTask.CompletedTask;

    /// <summary>Looks at everything, from time to time.</summary>
    public virtual ValueTask SweepAsync(SimulatedWorld world) => ValueTask.CompletedTask;

    /// <summary>Looks at the end, when everything that was due is done and all messages have left.</summary>
    public virtual ValueTask EndAsync(SimulatedWorld world) => ValueTask.CompletedTask;

    protected void Broken(string kind, string details) => _findings.Add(Name, kind, details);
}
