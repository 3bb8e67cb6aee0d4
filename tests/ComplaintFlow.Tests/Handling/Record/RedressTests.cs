using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Handling.Record;

/// <summary>What an option gives is compared with the floors of the law and the ceilings of the house.</summary>
public sealed class RedressTests
{
    private static readonly Intake s_kettle = TestHouse.Kettle() with { Product = new() { Sku = "K-1", Price = new(100, "CNY") } };

    [Fact]
    public async Task Of_two_floors_that_both_apply_the_stricter_one_is_noted_whatever_their_order()
    {
        foreach ((string first, string second) in new[] { ("200 CNY", "300 CNY"), ("300 CNY", "200 CNY") })
        {
            using Case one = await Case.DraftingAsync($$"""
                { "Currency": "CNY", "Practice": { "Floors": { "a": { "Amount": "{{first}}", "Source": "A" }, "b": { "Amount": "{{second}}", "Source": "B" } } } }
                """, s_kettle);
            (await one.RefusedAsync(People.Owner, Propose(Damages(299)))).Should()
                .Match<Refusal>(refusal => refusal.Code == "CF3048" && refusal.Remedy.Contains("300 CNY"));
            await one.DoAsync(People.Owner, Propose(Damages(300)));

            one.Complaint.Resolution!.Options[0].Floor!.Required.Should().Be(new Money(300, "CNY"));
        }
    }

    [Fact]
    public async Task Of_two_equal_floors_the_first_is_noted()
    {
        using Case one = await Case.DraftingAsync("""
            { "Currency": "CNY", "Practice": { "Floors": { "a": { "Amount": "300 CNY", "Source": "A" }, "b": { "Amount": "300 CNY", "Source": "B" } } } }
            """, s_kettle);
        await one.DoAsync(People.Owner, Propose(Damages(300)));

        one.Complaint.Resolution!.Options[0].Floor!.Rule.Should().Be("a");
    }

    [Theory]
    [InlineData(RemedyKind.Compensation, true)]
    [InlineData(RemedyKind.StatutoryDamages, true)]
    [InlineData(RemedyKind.Refund, false)]
    [InlineData(RemedyKind.PriceReduction, false)]
    public async Task Only_compensation_counts_against_floors_and_ceilings(RemedyKind kind, bool counts)
    {
        using Case floor = await Case.DraftingAsync(
            """{ "Currency": "CNY", "Practice": { "Floors": { "f": { "Amount": "300 CNY", "Source": "law" } } } }""", s_kettle);
        using Case ceiling = await Case.DraftingAsync(
            """{ "Currency": "CNY", "Practice": { "Ceilings": { "c": { "Amount": "300 CNY", "Source": "policy" } } } }""", s_kettle);
        ProposeOptions exact = Propose(new Remedy { Kind = kind, Amount = new Money(300, "CNY") }),
            more = Propose(new Remedy { Kind = kind, Amount = new Money(300.01m, "CNY") });

        if (counts)
        {
            await floor.DoAsync(People.Owner, exact);
            (await ceiling.RefusedAsync(People.Owner, more)).Should()
                .Match<Refusal>(refusal => refusal.Code == "CF3049" && refusal.Remedy.Contains("300 CNY"));
            await ceiling.DoAsync(People.Owner, exact);
        }
        else
        {
            (await floor.RefusedAsync(People.Owner, exact)).Code.Should().Be("CF3048");
            await ceiling.DoAsync(People.Owner, more);
        }
    }

    [Theory]
    [InlineData("""{ "TimesPrice": 3, "Source": "law" }""", 100, null, "300 EUR")]
    [InlineData("""{ "TimesLoss": 2, "Source": "law" }""", null, 70, "140 EUR")]
    [InlineData("""{ "Amount": "300 CNY", "Source": "law" }""", null, null, "300 CNY")]
    public async Task A_floor_is_looked_for_in_the_currency_of_the_price_of_the_loss_and_of_the_house(
        string floor, int? price, int? loss, string required)
    {
        Intake intake = TestHouse.Kettle() with { Product = new() { Sku = "K-1", Price = price is { } paid ? new(paid, "EUR") : null } };
        using Case one = await Case.DraftingAsync($$"""{ "Currency": "CNY", "Practice": { "Floors": { "f": {{floor}} } } }""", intake);
        if (loss is { } lost)
            await one.DoAsync(People.Owner, new VerifyFacts
            {
                What = "bill", Result = CheckResult.Confirmed, ActualLoss = new(lost, "EUR"),
            });

        (await one.RefusedAsync(People.Owner, Propose(new Remedy { Kind = RemedyKind.Exchange }))).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3048" && refusal.Remedy.Contains(required));
    }

    [Fact]
    public async Task A_ceiling_is_looked_for_in_the_currency_of_the_option()
    {
        using Case one = await Case.DraftingAsync(
            """{ "Currency": "CNY", "Practice": { "Ceilings": { "c": { "Amount": "300 USD", "Source": "policy" } } } }""", s_kettle);

        (await one.RefusedAsync(People.Owner, Propose(new Remedy
        {
            Kind = RemedyKind.Compensation, Amount = new Money(301, "USD"),
        }))).Code.Should().Be("CF3049");
    }

    [Fact]
    public async Task A_ceiling_that_does_not_apply_limits_nothing()
    {
        using Case one = await Case.DraftingAsync("""
            { "Currency": "CNY", "Practice": { "Ceilings": { "c": { "When": { "Category": "Food" }, "Amount": "300 CNY", "Source": "policy" } } } }
            """, s_kettle);

        await one.DoAsync(People.Owner, Propose(Damages(301)));
    }

    [Fact]
    public async Task What_is_paid_in_another_currency_does_not_fill_the_floor()
    {
        using Case one = await Case.DraftingAsync(
            """{ "Currency": "CNY", "Practice": { "Floors": { "f": { "Amount": "300 CNY", "Source": "law" } } } }""", s_kettle);

        (await one.RefusedAsync(People.Owner, Propose(new Remedy
        {
            Kind = RemedyKind.Compensation, Amount = new Money(300, "EUR"),
        }))).Code.Should().Be("CF3048");
    }

    private static Remedy Damages(decimal amount) => new() { Kind = RemedyKind.StatutoryDamages, Amount = new Money(amount, "CNY") };

    private static ProposeOptions Propose(params Remedy[] remedies) =>
        new() { Options = [TriggerActions.Option("A", remedies)], Rationale = "r" };
}
