using ComplaintFlow.Complaints;
using ComplaintFlow.Mail.Threads;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Mail.Tests.Threads;

public sealed class ReplyTokenTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(static i => (byte)i)];
    private static readonly ComplaintKey Complaint = new("acme", new ComplaintId(Guid.Parse("01956a0c-2d70-7000-8000-000000000001")));

    [Fact]
    public void A_mark_is_read_by_whoever_has_the_key_also_in_upper_case()
    {
        string token = ReplyToken.Create(Complaint, Key);

        token.Should().HaveLength(ReplyToken.Length).And.MatchRegex("^[a-z2-7]+$");
        ReplyToken.TryRead(token, "acme", Key, out ComplaintKey read).Should().BeTrue();
        read.Should().Be(Complaint);
        ReplyToken.TryRead(token.ToUpperInvariant(), "acme", Key, out ComplaintKey upper).Should().BeTrue();
        upper.Should().Be(Complaint);
    }

    [Fact]
    public void A_mark_stays_the_same_from_release_to_release() => ReplyToken.Create(Complaint, Key).Should().Be(
        "agkwudbnobyabaaaaaaaaaaaae" + ReplyToken.Create(Complaint, Key)[26..]);

    [Fact]
    public void A_mark_of_another_tenant_key_or_complaint_is_none()
    {
        string token = ReplyToken.Create(Complaint, Key);
        byte[] other = [.. Key.Reverse()];

        ReplyToken.TryRead(token, "other", Key, out _).Should().BeFalse();
        ReplyToken.TryRead(token, "acme", other, out _).Should().BeFalse();
        for (int i = 0; i < token.Length - 1; i++)
        {
            if (i == 25)
                continue; // two bits of it are none of the id
            string changed = token[..i] + (token[i] == 'a' ? 'b' : 'a') + token[(i + 1)..];
            ReplyToken.TryRead(changed, "acme", Key, out _).Should().BeFalse("character {0} is another", i);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    public void What_is_no_mark_is_none(string text) => ReplyToken.TryRead(text, "acme", Key, out _).Should().BeFalse();
}
