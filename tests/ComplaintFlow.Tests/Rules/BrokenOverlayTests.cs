using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;
using static ComplaintFlow.Tests.Rules.OverlayHouse;

namespace ComplaintFlow.Tests.Rules;

/// <summary>
/// A file of rules over another one goes bad. Its provider forgets all that it said, and what is left are good rules, but others.
/// </summary>
public sealed class BrokenOverlayTests
{
    private const string NoJson = "{ \"ComplaintFlow\": {\n  \"Sla\": oops } }";
    private const string Twice = """{ "ComplaintFlow": { "Sla": { "Tiers": { "T": { "Rank": 7, "rank": 8 } } } } }""";

    [Theory]
    [InlineData(NoJson, false, "CF1047", "line 2, position 10")]
    [InlineData(NoJson, true, "CF1047", "line 2, position 10")]
    [InlineData(Twice, false, "CF1054", "ComplaintFlow:Sla:Tiers:T:Rank")]
    [InlineData(Twice, true, "CF1054", "ComplaintFlow:Sla:Tiers:T:Rank")]
    [InlineData("""{ "Logging": { "A": 1, "A": 2 }, "ComplaintFlow": {} }""", false, "CF1054", "Logging:A")]
    [InlineData("[]", false, "CF1047", "not an object")]
    [InlineData("", true, "CF1047", "empty")]
    public async Task It_is_rejected_and_told_with_its_file_and_place_until_it_is_mended(
        string text, bool hostGoesOn, string code, string place)
    {
        using var house = new OverlayHouse(Rank(5), of => of.OnLoadException = failure => failure.Ignore = hostGoesOn);
        RuleBook before = house.Book;

        house.Save(OverlayFile, text);

        house.Book.Should().BeSameAs(before);
        string told = (await house.DefectsAsync()).Should().ContainSingle().Subject;
        told.Should().StartWith(code).And.Contain(place).And.Contain(OverlayFile);
        house.Rejections.Should().ContainSingle().Which.Should().Contain(told);

        house.Save(BaseFile, Both(2, "USD"));
        house.Book.Should().BeSameAs(before, "the file above may say otherwise");
        (await house.DefectsAsync()).Should().Equal(told);

        house.Save(OverlayFile, Rank(6));
        house.InForce.Should().Be((6, "USD"));
        (await house.DefectsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_seen_half_written_leaves_nothing_behind_when_it_is_whole()
    {
        using var house = new OverlayHouse(Rank(5));
        RuleBook before = house.Book;

        house.Save(OverlayFile, Rank(5)[..20]);
        house.Save(OverlayFile, Rank(5));

        house.Book.Should().BeSameAs(before);
        (await house.DefectsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_health_check_tells_the_last_defect_and_not_one_before_it()
    {
        using var house = new OverlayHouse(Rank(5));
        _ = house.Book;

        house.Save(OverlayFile, """{ "ComplaintFlow": { "Currency": "yuan" } }""");
        (await house.DefectsAsync()).Should().ContainSingle().Which.Should().StartWith("CF1043");

        house.Save(OverlayFile, NoJson);
        (await house.DefectsAsync()).Should().ContainSingle().Which.Should().StartWith("CF1047");

        house.Save(OverlayFile, """{ "ComplaintFlow": { "Sla": 1 } }""");
        (await house.DefectsAsync()).Should().OnlyContain(defect => defect.StartsWith("CF1003"));

        house.Save(OverlayFile, "{}");
        (await house.DefectsAsync()).Should().BeEmpty();
        house.InForce.Should().Be((1, "EUR"));
    }

    [Fact]
    public async Task Defects_of_the_file_beneath_are_told_when_the_one_above_can_be_read_again()
    {
        using var house = new OverlayHouse(Rank(5));
        _ = house.Book;

        house.Save(OverlayFile, NoJson);
        house.Save(BaseFile, Both(1, "yuan"));
        (await house.DefectsAsync()).Should().ContainSingle().Which.Should().StartWith("CF1047");

        house.Save(OverlayFile, Rank(6));
        (await house.DefectsAsync()).Should().ContainSingle().Which.Should().StartWith("CF1043");
    }

    [Fact]
    public async Task It_is_seen_in_a_configuration_within_the_configuration()
    {
        using var house = new OverlayHouse(
            Rank(5), build: files => new ConfigurationBuilder().AddConfiguration(files.Build(), shouldDisposeConfiguration: true)
                .AddInMemoryCollection().Build());
        RuleBook before = house.Book;

        house.Save(OverlayFile, NoJson);
        house.Save(BaseFile, Both(2, "USD"));

        house.Book.Should().BeSameAs(before);
        (await house.DefectsAsync()).Should().ContainSingle().Which.Should().StartWith("CF1047");
    }

    [Fact]
    public void A_host_that_reads_on_does_not_start_without_the_file()
    {
        using var house = new OverlayHouse(NoJson, of => of.OnLoadException = failure => failure.Ignore = true);

        house.Invoking(one => one.Book).Should().Throw<RuleBookException>().WithMessage($"*CF1047*{OverlayFile}*");
    }

    [Fact]
    public void A_host_that_has_gone_hears_nothing_of_it()
    {
        var house = new OverlayHouse(Rank(5));
        _ = house.Book;
        house.Dispose();

        ((IConfigurationRoot)house.Configuration).Providers.OfType<FileConfigurationProvider>()
            .Should().OnlyContain(provider => provider.Source.OnLoadException == null);
    }
}
