using ComplaintFlow.Rules;
using static ComplaintFlow.Tests.Rules.OverlayHouse;

namespace ComplaintFlow.Tests.Rules;

/// <summary>A file of rules over another one that is not there, or of which the configuration knows nothing yet.</summary>
public sealed class MissingOverlayTests
{
    [Fact]
    public async Task A_file_that_the_host_needs_must_not_go()
    {
        using var house = new OverlayHouse(Rank(5), of => of.Optional = false);
        RuleBook before = house.Book;

        house.Files.Delete(OverlayFile);
        house.Announce(OverlayFile);

        house.Book.Should().BeSameAs(before);
        (await house.DefectsAsync()).Should().ContainSingle().Which.Should().StartWith($"CF1045 {OverlayFile}");
        house.Rejections.Should().ContainSingle().Which.Should().Contain("CF1045");

        house.Save(OverlayFile, Rank(6));
        house.InForce.Should().Be((6, "EUR"));
        (await house.DefectsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_optional_file_may_go_and_what_it_said_goes_with_it()
    {
        using var house = new OverlayHouse(Rank(5));
        _ = house.Book;

        house.Files.Delete(OverlayFile);
        house.Announce(OverlayFile);

        house.InForce.Should().Be((1, "EUR"));
        (await house.DefectsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_there_and_was_not_read_yet_is_waited_for()
    {
        using var house = new OverlayHouse("{}");
        RuleBook before = house.Book;

        house.Files.Write(OverlayFile, Rank(5));
        house.Save(BaseFile, Both(2, "USD"));
        house.Book.Should().BeSameAs(before);
        (await house.DefectsAsync()).Should().ContainSingle().Which.Should().StartWith($"CF1044 {OverlayFile}");

        house.Announce(OverlayFile);
        house.InForce.Should().Be((5, "USD"));
        (await house.DefectsAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("oops")]
    [InlineData("")]
    public async Task A_file_that_the_host_does_not_follow_may_change(string text)
    {
        using var house = new OverlayHouse(Rank(5), of => of.ReloadOnChange = false);
        _ = house.Book;

        house.Files.Write(OverlayFile, text);
        house.Save(BaseFile, Both(2, "USD"));

        house.InForce.Should().Be((5, "USD"));
        (await house.DefectsAsync()).Should().BeEmpty();
    }
}
