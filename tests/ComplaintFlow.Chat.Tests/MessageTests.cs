using System.Text;
using System.Text.Json.Nodes;
using ComplaintFlow.Chat.Robots;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Chat.Tests;

public sealed class MessageTests
{
    [Fact]
    public async Task DingTalk_gets_markdown_that_mentions_nobody()
    {
        await using Bench bench = await Bench.OpenAsync(ChatRobotKind.DingTalk, robot => robot.Heading = "投诉");

        await bench.SendAsync("Complaint C260302-7\nis due.");

        Received got = bench.Chat.All.Should().ContainSingle().Subject;
        got.Headers["Content-Type"].Should().Be("application/json; charset=utf-8");
        got.Text.Should().Be(
            """{"msgtype":"markdown","markdown":{"title":"投诉","text":"投诉\n\nComplaint C260302-7\n\nis due."},"at":{"isAtAll":false}}""");
    }

    [Fact]
    public async Task WeCom_gets_markdown()
    {
        await using Bench bench = await Bench.OpenAsync();

        await bench.SendAsync("Complaint C260302-7\nis due.");

        bench.Chat.All.Should().ContainSingle().Which.Text.Should().Be(
            """{"msgtype":"markdown","markdown":{"content":"Complaint C260302-7\nis due."}}""");
    }

    [Fact]
    public async Task Feishu_gets_text()
    {
        await using Bench bench = await Bench.OpenAsync(ChatRobotKind.Feishu, robot => robot.Heading = "Complaints");

        await bench.SendAsync("C260302-7 is due.");

        bench.Chat.All.Should().ContainSingle().Which.Text.Should().Be(
            """{"msg_type":"text","content":{"text":"Complaints\nC260302-7 is due."}}""");
    }

    [Theory]
    [InlineData(ChatRobotKind.DingTalk, "t-1_a", "https://oapi.dingtalk.com/robot/send?access_token=t-1_a")]
    [InlineData(ChatRobotKind.WeCom, "k", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k")]
    [InlineData(ChatRobotKind.Feishu, "h", "https://open.feishu.cn/open-apis/bot/v2/hook/h")]
    public void A_key_stands_for_the_address_of_its_chat(ChatRobotKind kind, string key, string address)
    {
        using HttpRequestMessage request = RobotRequest.Make(
            new Robot("group", new ChatRobotOptions { Kind = kind, Key = key }), ["x"], Notices.At);

        request.RequestUri.Should().Be(new Uri(address));
    }

    [Theory]
    [InlineData("<@all> <at user_id=\"all\">x</at> @13800000000", "＜＠all＞ ＜at user_id=\"all\"＞x＜/at＞ ＠13800000000")]
    [InlineData("[free](https://evil.example.com)", "［free］(https：//evil.example.com)")]
    [InlineData("![x](http://evil/x.png)", "!［x］(http：//evil/x.png)")]
    [InlineData("<font color=\"warning\">x</font>", "＜font color=\"warning\"＞x＜/font＞")]
    [InlineData("# x\n> **y** `z` ~~a~~ | b \\[c", "＃ x\n＞ ＊＊y＊＊ ｀z｀ ～～a～～ ｜ b ＼［c")]
    [InlineData("&lt;at&gt;", "＆lt;at＆gt;")]
    [InlineData("a\r\nb\tc\u0000\u001b\u202e\u200b\u2066d\ufeff", "a\nb cd")]
    [InlineData("质量部 lab_test 👩‍🔬 (50 %) - 1. x", "质量部 lab_test 👩‍🔬 (50 %) - 1. x")]
    public void What_could_be_markup_is_written_wide(string text, string plain) => RobotText.Plain(text).Should().Be(plain);

    [Fact]
    public void A_half_of_a_character_is_replaced() => RobotText.Plain("a\ud83d" + "b").Should().Be("a\ufffdb");

    [Fact]
    public async Task What_is_sent_is_plain()
    {
        await using Bench bench = await Bench.OpenAsync();

        await bench.SendAsync("<@all> [x](https://evil)");

        bench.Texts().Should().Equal("＜＠all＞ ［x］(https：//evil)");
    }

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abc…")]
    [InlineData("质量部门", 12, "质量部门")]
    [InlineData("质量部门x", 12, "质量部…")]
    [InlineData("质量部门x", 11, "质量…")]
    [InlineData("a😀😀", 8, "a😀…")]
    [InlineData("a👩‍🔬👩‍🔬", 16, "a👩‍🔬…")]
    [InlineData("a👩‍🔬👩‍🔬", 14, "a…")]
    [InlineData("ae\u0301e\u0301", 6, "a…")]
    public void A_long_text_is_cut_between_characters(string text, int bytes, string cut)
    {
        RobotText.Cut(text, bytes).Should().Be(cut);
        Encoding.UTF8.GetByteCount(cut).Should().BeLessThanOrEqualTo(bytes);
    }

    [Theory]
    [InlineData(ChatRobotKind.DingTalk, 15_000, 20_000)]
    [InlineData(ChatRobotKind.WeCom, 4096, int.MaxValue)]
    [InlineData(ChatRobotKind.Feishu, 15_000, 20_000)]
    public async Task A_message_is_no_longer_than_its_chat_takes(ChatRobotKind kind, int bytes, int all)
    {
        await using Bench bench = await Bench.OpenAsync(kind, robot => robot.Heading = "投诉");

        (await bench.SendAsync(string.Concat(Enumerable.Repeat("质量部\n", 3000)))).Status.Should().Be(DeliveryStatus.Delivered);

        Received got = bench.Chat.All.Should().ContainSingle().Subject;
        got.Body.Length.Should().BeLessThanOrEqualTo(all);
        JsonNode body = JsonNode.Parse(got.Text)!;
        string text = (string)(body["content"]?["text"] ?? body["markdown"]!["text"] ?? body["markdown"]!["content"])!;
        Encoding.UTF8.GetByteCount(text).Should().BeInRange(bytes - 5, bytes);
        text.Should().StartWith("投诉").And.EndWith("…");
    }
}
