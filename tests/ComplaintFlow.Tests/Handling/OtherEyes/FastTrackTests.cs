using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Record;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Handling.OtherEyes;

/// <summary>The fast track is for what was found to be simple, and within the own authority.</summary>
public sealed class FastTrackTests
{
    private const string Standard = """{ "Currency": "CNY", "Authority": { "Preset": "standard" } }""";

    private static readonly BeginAssessment Simple = new() { Severity = Severity.Low };
    private static readonly FastTrack Fast = new() { Verification = "order" };

    public static TheoryData<string, BeginAssessment> NotSimple { get; } = new()
    {
        { "nobody said how grave it is", new BeginAssessment() },
        { "grave", Simple with { Severity = Severity.High } },
        { "critical", Simple with { Severity = Severity.Critical } },
        { "urgent", Simple with { Urgency = Urgency.Immediate } },
        { "rather urgent", Simple with { Urgency = Urgency.High } },
        { "many", Simple with { Scope = ImpactScope.Many } },
        { "public", Simple with { Scope = ImpactScope.Public } },
        { "complex", Simple with { IsComplex = true } },
        { "risky", Simple with { RiskFactors = ["child"] } },
        { "in the press", Simple with { Flags = ["Media"] } },
        { "a danger", Simple with { Flags = ["Safety"] } },
        { "a recall", Simple with { Flags = ["Recall"] } },
    };

    [Theory]
    [MemberData(nameof(NotSimple), DisableDiscoveryEnumeration = true)]
    public async Task What_is_not_simple_is_investigated(string why, BeginAssessment assessment)
    {
        using Case one = await AcceptedAsync(Standard, assessment);

        (await one.RefusedAsync(People.Owner, Fast)).Code.Should().Be("CF3003", "it is {0}", why);
    }

    [Theory]
    [InlineData("Safety ")]
    [InlineData("\u3000Safety")]
    [InlineData("Ｓafety")]
    [InlineData("Saf\u200Bety")]
    [InlineData("Sаfety")] // a Cyrillic а
    public async Task A_flag_that_only_looks_like_one_of_the_rules_is_refused(string flag)
    {
        using Case one = await Case.ReceivedAsync(Standard);

        (await one.RefusedAsync(People.Intake, Simple with { Flags = [flag] })).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3009" && refusal.Field == "flags[0]");
        (await one.RefusedAsync(People.Intake, Simple with { RiskFactors = ["（儿童）", flag] })).Field.Should().Be("riskFactors[1]");
    }

    [Fact]
    public async Task What_counsel_or_an_expert_looks_into_is_not_simple()
    {
        using Case one = await AcceptedAsync(Standard, Simple);
        await one.DoAsync(People.Owner, new RequestLegalReview("May we?"));

        (await one.RefusedAsync(People.Owner, Fast)).Code.Should().Be("CF3003");
    }

    [Theory]
    [InlineData(Severity.Low)]
    [InlineData(Severity.Medium)]
    public async Task What_is_simple_passes(Severity severity)
    {
        using Case one =
            await AcceptedAsync(Standard, Simple with { Severity = severity }, Demand.Refund(200, "CNY"), Demand.Of(DemandKind.Apology));

        await one.DoAsync(People.Owner, Fast);
    }

    public static TheoryData<string, Demand[]> Dear { get; } = new()
    {
        { "a fortune", [Demand.Refund(900_000, "CNY")] },
        { "together above the limit", [Demand.Refund(150, "CNY"), Demand.Damages(51, "CNY")] },
        { "no amount", [Demand.Of(DemandKind.Damages)] },
        { "no amount and no price", [Demand.Of(DemandKind.Refund)] },
        { "another currency", [Demand.Refund(1, "USD")] },
        { "something else with an amount", [Demand.Of(DemandKind.Other) with { Amount = new Money(900_000, "CNY") }] },
    };

    [Theory]
    [MemberData(nameof(Dear), DisableDiscoveryEnumeration = true)]
    public async Task What_asks_for_more_than_the_own_authority_is_investigated(string why, Demand[] demands)
    {
        using Case one = await AcceptedAsync(Standard, Simple, demands);

        (await one.RefusedAsync(People.Owner, Fast)).Code.Should().Be("CF3073", "of {0}", why);
    }

    [Theory]
    [InlineData(200, "CNY", true)]
    [InlineData(201, "CNY", false)]
    [InlineData(1, "EUR", false)]
    public async Task Without_authority_in_the_rules_the_automatic_level_of_the_preset_counts(int amount, string currency, bool passes)
    {
        using Case money = await AcceptedAsync("{}", Simple, Demand.Refund(amount, currency));
        using Case repair = await AcceptedAsync("{}", Simple, Demand.Of(DemandKind.FreeRepair));

        if (passes)
            await money.DoAsync(People.Owner, Fast);
        else
            (await money.RefusedAsync(People.Owner, Fast)).Code.Should().Be("CF3073");
        await repair.DoAsync(People.Owner, Fast);
        Book.Good("""{ "Authority": { "Preset": "standard" } }""").Definition.Authority.Levels.Values.Single(
            level => level.Automatic).Limit.Should().Equal("200 CNY");
    }

    private static async Task<Case> AcceptedAsync(string rules, BeginAssessment assessment, params Demand[] demands)
    {
        Case one = await Case.AssessedAsync(rules, TestHouse.Kettle() with { Demands = demands }, assessment);
        await one.DoAsync(People.Business, new Accept { Plan = "a plan", PromisedFeedbackAt = TestHouse.Start.AddDays(2) });
        return one;
    }
}
