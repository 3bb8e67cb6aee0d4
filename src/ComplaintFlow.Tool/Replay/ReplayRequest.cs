using ComplaintFlow.Rules;
using ComplaintFlow.Tool.Replay.Map;

namespace ComplaintFlow.Tool.Replay;

/// <summary>Represents the input of <c>replay</c>.</summary>
/// <param name="Rules">The rules to try.</param>
/// <param name="Map">The mapping of columns to complaints.</param>
/// <param name="Input">The CSV file.</param>
/// <param name="GroupBy">The fields of the map by whose values the totals are broken down.</param>
/// <param name="AsOf">The instant up to which clocks run; null for the last one in the file.</param>
internal sealed record ReplayRequest(RuleBook Rules, ReplayMap Map, string Input, IReadOnlyList<string> GroupBy, DateTimeOffset? AsOf);
