using ComplaintFlow.Handling.Replay;
using ComplaintFlow.Tool.Replay.Map;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>Represents a row that can be read.</summary>
/// <param name="Id">The id of the complaint.</param>
/// <param name="At">The receipt, or the time of the event.</param>
/// <param name="Milestones">The milestones with their instants; only for complaints.</param>
/// <param name="Activity">The activity; only for events.</param>
/// <param name="Due">The due instants that the file gives for targets.</param>
internal readonly record struct SummaryRow(
    string Id, ParsedTime At, IReadOnlyList<HistoricalEvent> Milestones, string Activity,
    IReadOnlyList<KeyValuePair<string, DateTimeOffset>> Due);
