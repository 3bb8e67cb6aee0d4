using ComplaintFlow.Complaints;
using ComplaintFlow.Routing;
using ComplaintFlow.Routing.Compiled;
using ComplaintFlow.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComplaintFlow.Tests.Routing;

/// <summary>Whoever works where, is away or is excluded, these hold.</summary>
[Properties(Arbitrary = [typeof(RoutingPropertyTests)])]
public sealed class RoutingPropertyTests
{
    private static readonly string[] Ids = ["a", "b", "c", "d", "e", "f", "g"];
    private static readonly string[] Words = ["x", "y", "z"];

    /// <summary>A department, and what one complaint asks of it.</summary>
    public sealed record Case
    {
        internal HandlerPool Staff { get; init; } = new([]);

        internal string[] Skills { get; init; } = [];

        internal Dictionary<string, string> Excluded { get; init; } = [];

        internal RoutingStrategy[] Strategies { get; init; } = [];

        public override string ToString() =>
            $"of {string.Join(' ', Staff.Handlers)}, away {string.Join(' ', Staff.Absent)}, excluded "
                + $"{string.Join(' ', Excluded.Keys)}, asked {string.Join(' ', Skills)} by {string.Join(' ', Strategies)}";
    }

    private static Gen<T[]> Some<T>(params T[] all) =>
        from picks in Gen.ArrayOf(Gen.Elements(true, false), all.Length) select all.Where((_, i) => picks[i]).ToArray();

    public static Arbitrary<Case> Cases() => Arb.From(
        from handlers in Some(Ids)
        from skills in Gen.ArrayOf(Some(Words), Ids.Length)
        from weights in Gen.ArrayOf(Gen.Choose(1, 3), Ids.Length)
        from loads in Gen.ArrayOf(Gen.Choose(0, 6), Ids.Length)
        from away in Some(Ids)
        from served in Some(Ids)
        from last in Gen.Elements(Ids)
        from asked in Some(Words)
        from excluded in Some(Ids)
        from strategies in Gen.NonEmptyListOf(Gen.Elements(Enum.GetValues<RoutingStrategy>()))
        select new Case
        {
            Staff = new HandlerPool([.. handlers.Select((id, i) => new Handler(id) { Skills = skills[i], Weight = weights[i] })])
            {
                Absent = away.ToHashSet(StringComparer.Ordinal), Served = served, Last = last, Loads = Ids.Zip(loads)
                    .ToDictionary(one => one.First, one => (long)one.Second, StringComparer.Ordinal),
            },
            Skills = asked, Excluded = excluded.ToDictionary(id => id, _ => "is complained about", StringComparer.Ordinal),
            Strategies = [.. strategies],
        });

    private static (string? Owner, RoutingBasis Basis) Choose(Case one) =>
        new HandlerSelector(one.Staff, one.Skills, one.Excluded).Choose(one.Strategies);

    private static string[] Free(Case one) =>
        [.. one.Staff.Handlers.Select(handler => handler.Id).Where(id => !one.Excluded.ContainsKey(id) && !one.Staff.Absent.Contains(id))];

    [SoakProperty(3000)]
    public void Nobody_who_is_excluded_or_away_or_of_elsewhere_is_chosen(Case one)
    {
        if (Choose(one).Owner is { } owner)
            Free(one).Should().Contain(owner);
    }

    [SoakProperty(3000)]
    public void Somebody_is_chosen_where_somebody_is_free_and_a_strategy_always_answers(Case one)
    {
        bool answers = one.Strategies.Any(strategy => strategy is RoutingStrategy.RoundRobin or RoutingStrategy.LeastLoaded);

        if (answers || Free(one).Length == 0)
            (Choose(one).Owner is not null).Should().Be(answers && Free(one).Length > 0);
    }

    [SoakProperty(3000)]
    public void Equal_facts_give_equal_choices_in_whatever_order_they_come(Case one) =>
        Choose(one with
        {
            Staff = one.Staff with { Handlers = [.. one.Staff.Handlers.Reverse()] },
        }).Should().BeEquivalentTo(Choose(one), options => options.WithStrictOrdering());

    [SoakProperty(3000)]
    public void The_least_loaded_has_no_more_than_anybody_else_who_is_free(Case one)
    {
        if (Choose(one with { Strategies = [RoutingStrategy.LeastLoaded] }).Owner is not { } owner)
            return;
        decimal Burden(string id) => (decimal)one.Staff.Loads![id] / one.Staff.Handlers.Single(handler => handler.Id == id).Weight;
        Free(one).Min(Burden).Should().Be(Burden(owner));
    }

    [SoakProperty(3000)]
    public void The_basis_tells_of_everybody_and_of_the_chosen_one_first(Case one)
    {
        (string? owner, RoutingBasis basis) = Choose(one);

        basis.Considered.Should().Be(one.Staff.Handlers.Count);
        basis.Candidates.Select(candidate => candidate.Id).Should().BeEquivalentTo(one.Staff.Handlers.Select(handler => handler.Id));
        basis.Candidates.Where(candidate => candidate.Excluded is null).Select(candidate => candidate.Id).Should()
            .BeEquivalentTo(Free(one));
        basis.Why.Should().NotBeNull();
        if (owner is not null)
            basis.Candidates[0].Id.Should().Be(owner);
    }

    [Fact]
    public void A_large_department_is_told_in_part()
    {
        var staff = new HandlerPool([.. Enumerable.Range(0, 500).Select(i => new Handler($"h{i:000}"))])
        {
            Loads = new Dictionary<string, long>(StringComparer.Ordinal) { ["h000"] = 1 },
        };
        (string? owner, RoutingBasis basis) =
            new HandlerSelector(staff, [], new Dictionary<string, string>(StringComparer.Ordinal)).Choose([RoutingStrategy.LeastLoaded]);

        owner.Should().Be("h001");
        basis.Considered.Should().Be(500);
        basis.Candidates.Should().HaveCount(RoutingBasis.MaxCandidates).And.Subject.First().Id.Should().Be("h001");
    }
}
