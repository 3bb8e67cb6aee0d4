namespace ComplaintFlow.House.Tests.PublicSurface;

public class LineDiffTests
{
    [Fact]
    public void Equal_texts_have_no_difference() => LineDiff.Of("a\nb\n", "a\r\nb\n").Should().BeEmpty();

    [Fact]
    public void A_changed_line_is_shown_between_its_neighbours() =>
        LineDiff.Of("a\nb\nc\nd\ne\nf\n", "a\nb\nc\nX\ne\nf\n").Should().Equal("@@", "  b", "  c", "- d", "+ X", "  e", "  f");

    [Fact]
    public void Distant_changes_are_shown_apart() =>
        LineDiff.Of("1\n2\n3\n4\n5\n6\n7\n8\n", "0\n1\n2\n3\n4\n5\n6\n7\n").Should()
            .Equal("@@", "+ 0", "  1", "  2", "@@", "  6", "  7", "- 8");

    [Fact]
    public void Anything_differs_from_nothing()
    {
        LineDiff.Of("", "a\n").Should().Equal("@@", "+ a");
        LineDiff.Of("a\n", "").Should().Equal("@@", "- a");
    }
}
