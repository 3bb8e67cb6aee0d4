using ComplaintFlow.Handling.Replay;
using ComplaintFlow.Tool.Replay.Map;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>A row that can be read.</summary>
/// <param name="Id">What identifies the complaint.</param>
/// <param name="At">The receipt, or the time of the event.</param>
/// <param name="Milestones">What was reached when; only of complaints.</param>
/// <param name="Activity">What happened; only of events.</param>
/// <param name="Due">The due instants that the file gives targets.</param>
internal readonly record struct SummaryRow(
    string Id, ParsedTime At, IReadOnlyList<HistoricalEvent> Milestones, string Activity,
    IReadOnlyList<KeyValuePair<string, DateTimeOffset>> Due);
