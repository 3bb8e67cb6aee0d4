using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Classification;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Routing;

/// <summary>Short ways to a chain of approval.</summary>
internal static class Approvals
{
    public const string Proposer = "anna";

    public static readonly RuleBook Standard = Book.Good("""{ "Authority": { "Preset": "standard" } }""");

    public static ApprovalChain Chain(RuleBook book, Complaint complaint, params IEnumerable<Money> remedies) =>
        book.Authority.ChainFor(new ConditionScope(complaint, new KeywordHits(book.Keywords)), remedies, Proposer, TestHouse.Start);

    public static Money[] Amounts(string text) =>
        [.. text.Split('+', StringSplitOptions.RemoveEmptyEntries)
            .Select(one => Money.TryParse(one, "CNY", out Money amount) ? amount : throw new InvalidOperationException(one))];

    public static Complaint Of(string? tier = null, string? ground = null, string[]? flags = null, params Demand[] demands) =>
        Judge.Blank with { Demands = demands, Classification = new() { Tier = tier, Ground = ground, Flags = flags ?? [] } };

    public static string Roles(ApprovalChain chain) => string.Join(" ", chain.Steps.Select(step => step.Role));

    /// <summary>The chain after decisions, which are taken without asking whether they may be.</summary>
    public static ApprovalChain After(ApprovalChain chain, params ApprovalDecision[] decisions) =>
        chain with { Steps = [.. chain.Steps.Select((step, i) => i < decisions.Length ? step with { Decision = decisions[i] } : step)] };

    public static ApprovalDecision Yes(string by, string? of = null) => new(true, by, TestHouse.Start, of);
}
