using ComplaintFlow.Tool.Replay.Input;
using ComplaintFlow.Tool.Replay.Totals;

namespace ComplaintFlow.Tool.Replay;

/// <summary>Represents the result of a replay.</summary>
internal sealed record ReplaySummary
{
    public required int Cases { get; init; }

    public required int Events { get; init; }

    public required SkippedRows Skipped { get; init; }

    public required TargetTotals Targets { get; init; }

    public required WorkflowTotals Workflow { get; init; }

    public required DateTimeOffset? AsOf { get; init; }

    /// <summary>The columns of the map whose names occur more than once in the header.</summary>
    public required IReadOnlyList<string> Ambiguous { get; init; }
}
