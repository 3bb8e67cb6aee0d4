using ComplaintFlow.Handling.Replay;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>A row that can be read.</summary>
internal readonly record struct Row(string Id, DateTimeOffset At, IReadOnlyList<HistoricalEvent> Milestones, string Activity);
