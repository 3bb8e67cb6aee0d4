using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Routing.Compiled;

/// <summary>
/// Builds an approval chain. Each role is asked once, at its highest position, with every rule that requires it.
/// </summary>
internal sealed class ApprovalChainBuilder(IReadOnlyList<Money> exposure, bool hasUnknown)
{
    private readonly List<Asked> _asked = [];

    public bool AsksAnybody => _asked.Count > 0;

    /// <summary>The cost in words.</summary>
    public string Cost => !hasUnknown ? Of(exposure) : exposure.Count == 0 ? "an amount that is not known"
        : $"{Of(exposure)} and an amount that is not known";

    /// <summary>Asks the role above the handlers if money is offered and there is no level.</summary>
    public void Ask(string role) => Ask(new Asked(0, role, null, "no level of authority is set"));

    public void Ask(ExtraApprover approver) => Ask(new Asked(approver.Rank, approver.Role, null, $"{approver.Name}: {approver.When}"));

    public void Ask(AuthorityLevel level, AuthorityLevel deciding)
    {
        foreach (string role in level == deciding ? level.With : [])
            Ask(new Asked(level.Rank, role, null, $"level {level.Name} approves with it"));
        string why = level != deciding ? $"every level below {deciding.Name} approves"
            : level.Limits.Count > 0 ? $"{Cost} is within {Of(level.LimitsOf(exposure))}"
            : $"no limit below covers {Cost}";
        Ask(new Asked(level.Rank, level.Role!, level, $"level {level.Name}: {why}"));
    }

    public ApprovalStep[] InOrder() =>
    [
        // The sort keeps the order of equal items: an extra approver comes before the level of its rank.
        .. _asked.OrderBy(asked => asked.Rank).ThenBy(asked => asked.Level is not null).Select((asked, i) => new ApprovalStep
        {
            Number = i + 1,
            Role = asked.Role,
            Level = asked.Level?.Name,
            Limit = asked.Level?.LimitsOf(exposure) ?? [],
            Why = asked.Why,
        }),
    ];

    private static string Of(IReadOnlyList<Money> amounts) => amounts.Count == 0 ? "no amount" : string.Join(" and ", amounts);

    private void Ask(Asked asked)
    {
        int known = _asked.FindIndex(other => Names.Same(other.Role, asked.Role));
        if (known < 0)
            _asked.Add(asked);
        else
            _asked[known] = Both(_asked[known], asked);
    }

    private static Asked Both(Asked one, Asked other) => new(
        Math.Max(one.Rank, other.Rank), one.Role, one.Level is null || other.Level?.Rank > one.Level.Rank ? other.Level ?? one.Level
            : one.Level, $"{one.Why}; {other.Why}");

    private sealed record Asked(int Rank, string Role, AuthorityLevel? Level, string Why);
}
