using ComplaintFlow.Complaints;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Tests.Rules;

public sealed class RuleReloadTests
{
    [Fact]
    public void A_good_change_is_in_force_at_once()
    {
        using var house = new TestHouse(Tier(1));
        RuleBook before = house.Book;

        house.Rules.Set(Tier(2));

        house.Book.Should().NotBeSameAs(before);
        house.Book.Definition.Sla.Tiers["T"].Rank.Should().Be(2);
        house.Logs.All.Count(log => log.Id == 1001).Should().Be(2);
    }

    [Fact]
    public void A_change_that_says_the_same_changes_nothing()
    {
        using var house = new TestHouse(Tier(1));
        RuleBook before = house.Book;

        house.Rules.Set(Tier(1));

        house.Book.Should().BeSameAs(before);
    }

    [Fact]
    public void A_broken_change_is_rejected_and_logged_and_the_next_good_one_is_taken()
    {
        using var house = new TestHouse(Tier(1));
        RuleBook before = house.Book;

        house.Rules.Set("""{ "Sla": { "Tiers": { "T": { "Rank": "high" } } }, "Currency": "yuan" }""");

        house.Book.Should().BeSameAs(before);
        house.Logs.All.Should().ContainSingle(log => log.Id == 1002 && log.Level == LogLevel.Error).Which.Text
            .Should().Contain(before.Hash).And.Contain("CF1002 ComplaintFlow:Sla:Tiers:T:Rank").And.Contain("CF1043");

        house.Rules.Set(Tier(3));
        house.Book.Definition.Sla.Tiers["T"].Rank.Should().Be(3);
    }

    [Fact]
    public void A_section_that_vanishes_is_rejected()
    {
        using var house = new TestHouse(Tier(1));
        RuleBook before = house.Book;

        house.Rules.SetWhole("""{ "Logging": { "Level": "Debug" } }""");

        house.Book.Should().BeSameAs(before);
        house.Logs.All.Should().ContainSingle(log => log.Id == 1002).Which.Text.Should().Contain("CF1048");
    }

    [Fact]
    public void A_change_that_needs_a_predicate_of_another_host_is_rejected()
    {
        using var house = new TestHouse(Tier(1));
        RuleBook before = house.Book;

        house.Rules.Set("""{ "Predicates": ["order-is-paid"] }""");

        house.Book.Should().BeSameAs(before);
        house.Logs.All.Should().ContainSingle(log => log.Id == 1002).Which.Text.Should().Contain("CF1046");
    }

    [Fact]
    public async Task A_storm_of_changes_never_shows_a_half_built_book()
    {
        using var house = new TestHouse(Pair(0));
        _ = house.Book;
        using var stop = new CancellationTokenSource();
        Task<int>[] actors = [.. Enumerable.Range(0, 8).Select(_ => Task.Run(() => Act(house, stop.Token)))];

        for (int i = 1; i <= 1000; i++)
            house.Rules.Set(i % 5 == 0 ? """{ "Currency": "yuan" }""" : Pair(i));
        await stop.CancelAsync();

        (await Task.WhenAll(actors)).Sum().Should().BePositive();
        house.Book.Definition.Sla.Tiers["T"].Rank.Should().Be(999);
        house.Logs.All.Count(log => log.Id == 1002).Should().Be(200);
    }

    private static async Task<int> Act(TestHouse house, CancellationToken stop)
    {
        int done = 0;
        do
        {
            RuleBook book = house.Book;
            int rank = book.Definition.Sla.Tiers["T"].Rank;
            book.Sla.Find("T")!.Rank.Should().Be(rank);
            book.Definition.Milestones.Should().ContainKey($"M{rank}");

            Complaint complaint = await house.ReceiveAsync();
            await house.FireAsync(complaint.Id, "Go");
            done++;
        }
        while (!stop.IsCancellationRequested);
        return done;
    }

    private static string Tier(int rank) => $$"""{ "Sla": { "Tiers": { "T": { "Rank": {{rank}} } } } }""";

    private static string Pair(int number) =>
        $$"""{ "Sla": { "Tiers": { "T": { "Rank": {{number}} } } }, "Milestones": { "M{{number}}": "a mark" }, "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B" } } }, "B": { "Final": true } } } }""";
}
