using ComplaintFlow.Complaints;
using ComplaintFlow.Sla;
using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool.Replay;

/// <summary>
/// Applies the due instants that the file gives, so that the replay shows whether the promise of that time was kept. If the file
/// gives none, that of the rules stays.
/// </summary>
internal static class DueColumns
{
    /// <exception cref="InvalidInputException">The rules lack a target.</exception>
    public static void Check(IEnumerable<string> named, SlaDefinition sla)
    {
        string[] known =
        [
            .. sla.Tiers.Values.SelectMany(tier => tier.Targets.Keys).Concat(sla.Always.Keys)
                .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase),
        ];
        foreach (string target in named.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            throw new InvalidInputException(
                $"The map's Due names a target that the rules lack: there is no target '{target}'; use one of "
                    + $"{string.Join(", ", known)}, or add it.");
        }
    }

    public static Complaint Apply(Complaint complaint, IReadOnlyList<KeyValuePair<string, DateTimeOffset>> due) =>
        due.Count == 0 ? complaint : complaint with { Clocks = [.. complaint.Clocks.Select(clock => At(clock, due))] };

    private static Clock At(Clock clock, IReadOnlyList<KeyValuePair<string, DateTimeOffset>> due)
    {
        foreach ((string target, DateTimeOffset at) in due)
        {
            if (string.Equals(target, clock.Target, StringComparison.OrdinalIgnoreCase))
                return clock with { DueAt = at };
        }
        return clock;
    }
}
