using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Replay;

namespace ComplaintFlow.Tool.Replay.Totals;

/// <summary>Counts what the workflow made of the history.</summary>
internal sealed class WorkflowTotals
{
    private readonly Counts _refusals = new();
    private readonly Counts _finalStates = new();
    private readonly Counts _follows = new();

    /// <summary>The number of triggers that were permitted.</summary>
    public int Applied { get; private set; }

    public int Refused { get; private set; }

    /// <summary>The number of cases whose events were all permitted.</summary>
    public int FitCases { get; private set; }

    public IEnumerable<KeyValuePair<string, int>> Refusals => _refusals.MostFirst;

    public IEnumerable<KeyValuePair<string, int>> FinalStates => _finalStates.MostFirst;

    public IEnumerable<KeyValuePair<string, int>> Follows => _follows.MostFirst;

    public void Add(ReplayedCase replayed, int triggers, bool hasEvents)
    {
        Applied += Math.Max(0, triggers - replayed.Refusals.Count);
        Refused += replayed.Refusals.Count;
        FitCases += hasEvents && replayed.Refusals.Count == 0 ? 1 : 0;
        foreach (Refusal refusal in replayed.Refusals)
            _refusals.Add(refusal.Code);
        if (replayed.Complaint is { } complaint)
            _finalStates.Add(complaint.State);
    }

    public void AddPair(string first, string next) => _follows.Add($"{first} → {next}");
}
