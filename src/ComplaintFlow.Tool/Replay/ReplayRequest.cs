using ComplaintFlow.Rules;
using ComplaintFlow.Tool.Replay.Map;

namespace ComplaintFlow.Tool.Replay;

/// <summary>What is to be replayed.</summary>
/// <param name="Rules">The rules to try.</param>
/// <param name="Map">How columns become complaints.</param>
/// <param name="Input">The CSV file.</param>
/// <param name="GroupBy">Fields of the map by whose values the totals are broken down.</param>
/// <param name="AsOf">The instant as of which complaints are looked at; null is the last one in the file.</param>
internal sealed record ReplayRequest(RuleBook Rules, ReplayMap Map, string Input, IReadOnlyList<string> GroupBy, DateTimeOffset? AsOf);
