using ComplaintFlow.Rules;
using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Rules;

/// <summary>Options are checked at a reload as at the start, and an empty section means the same at both.</summary>
public sealed class OptionReloadTests
{
    private const string Calendar = """ "Calendars": { "office": { "Week": { "Mon-Fri": "09:00-17:00" } } } """;

    [Theory]
    [InlineData("""{ "Workers": { "MaxAttempts": 0 } }""", "CF1094 ComplaintFlow:Workers:MaxAttempts")]
    [InlineData("""{ "SnapshotCache": { "Capacity": -1 } }""", "CF1094 ComplaintFlow:SnapshotCache:Capacity")]
    [InlineData("""{ "Workers": { "PolInterval": "00:00:01" } }""", "CF1001 ComplaintFlow:Workers:PolInterval")]
    public void A_change_with_an_option_that_cannot_be_is_rejected_once_and_the_old_rules_stay(string settings, string place)
    {
        using var house = new TestHouse("""{ "Currency": "EUR" }""");
        RuleBook before = house.Book;

        house.Rules.Set(settings);

        house.Book.Should().BeSameAs(before);
        string logged = house.Logs.All.Should().ContainSingle(log => log.Id == 1002).Which.Text;
        logged.Split(place).Should().HaveCount(2, "of {0}", logged);
        house.Get<RuleReloadMonitor>().Defects.Should().ContainSingle().Which.Should().StartWith(place);

        house.Rules.Set("""{ "Currency": "USD", "Workers": { "MaxAttempts": 3 } }""");
        house.Book.Definition.Currency.Should().Be("USD");
    }

    [Fact]
    public void Warnings_are_logged_with_the_rules_that_have_them()
    {
        using var house = new TestHouse("""{ "Sla": { "Pauses": { "parts": { "While": "Negotiating" } } } }""");

        house.Book.Warnings.Should().ContainSingle();
        house.Logs.All.Should().ContainSingle(log => log.Id == 1003).Which.Text.Trim().Should().Be(house.Book.Warnings[0].ToString());
    }

    [Fact]
    public void Rules_and_options_are_told_together()
    {
        using var house = new TestHouse();
        _ = house.Book;

        house.Rules.Set("""{ "Currency": "yuan", "Workers": { "MaxAttempts": 0 } }""");

        house.Logs.All.Should().ContainSingle(log => log.Id == 1002).Which.Text.Should().Contain("CF1043").And.Contain("CF1094");
        house.Get<RuleReloadMonitor>().Defects.Should().HaveCount(2);
    }

    [Fact]
    public void A_calendar_of_the_statistics_is_one_of_the_rules_that_come_with_it()
    {
        using var house = new TestHouse($$"""{ {{Calendar}}, {{Statistics("office")}} }""", builder => builder.AddMonthlyStatistics());
        _ = house.Book;

        house.Rules.Set($$"""{ {{Calendar.Replace("office", "shop", StringComparison.Ordinal)}}, {{Statistics("shop")}} }""");
        house.Book.Definition.Calendars.Keys.Should().Equal("shop");

        house.Rules.Set($$"""{ {{Calendar}}, {{Statistics("shop")}} }""");
        house.Logs.All.Should().ContainSingle(log => log.Id == 1002).Which.Text.Should().Contain("CF1097");
        house.Book.Definition.Calendars.Keys.Should().Equal("shop");
    }

    [Fact]
    public void An_empty_section_means_the_built_in_rules_at_the_start_and_at_a_reload()
    {
        using var house = new TestHouse("""{ "Currency": "EUR" }""");
        _ = house.Book;

        house.Rules.Set("{}");

        house.Book.Hash.Should().Be(Book.Hash("{}"));
        house.Logs.All.Should().NotContain(log => log.Id == 1002);
    }

    [Fact]
    public void An_empty_section_that_vanishes_is_told()
    {
        using var house = new TestHouse("{}");
        _ = house.Book;

        house.Rules.SetWhole("""{ "Logging": { "Level": "Debug" } }""");

        house.Logs.All.Should().ContainSingle(log => log.Id == 1002).Which.Text.Should().Contain("CF1048");
    }

    private static string Statistics(string calendar) =>
        $$""" "Statistics": { "Since": "2026-03-01", "TimeZone": "UTC", "Calendar": "{{calendar}}" } """;
}
