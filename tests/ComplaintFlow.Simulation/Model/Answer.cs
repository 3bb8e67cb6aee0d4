using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Simulation.Steps;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Simulation.Model;

/// <summary>What a caller was told.</summary>
internal sealed record Answer(int Step, Operation To)
{
    /// <summary>The complaint that it is about, in this run; null when there is none.</summary>
    public ComplaintId? On { get; init; }

    /// <summary>The complaint that the caller was given.</summary>
    public Complaint? Complaint { get; init; }

    /// <summary>Why nothing was done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>What was thrown.</summary>
    public Exception? Error { get; init; }

    /// <summary>Whether the run let the store fail.</summary>
    public bool HadFault { get; init; }

    /// <summary>Whether somebody else acted between its reading and its commit.</summary>
    public bool Overlapped { get; init; }

    /// <summary>What the caller was told to be permitted before; null when nobody asked, or time had done something since.</summary>
    public IReadOnlyList<PermittedAction>? Permitted { get; init; }

    /// <summary>The version of the complaint before, and the number of its bytes; null when it was not there.</summary>
    public (long Version, int Hash)? Before { get; init; }

    /// <summary>The same after.</summary>
    public (long Version, int Hash)? After { get; init; }

    /// <summary>Whether it was done.</summary>
    public bool IsAccepted => Error is null && Refusals.Count == 0;

    public Act? Act => To as Act;

    public Receive? Receive => To as Receive;

    /// <summary>What is spoiled in it, or else its trigger: for telling faults apart.</summary>
    public string What => Act?.Spoiled ?? Receive?.Spoiled ?? Act?.Action.Trigger ?? To.GetType().Name;
}
