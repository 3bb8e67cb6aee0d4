using System.Text.Json.Nodes;
using ComplaintFlow.Chat.Robots;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Chat.Tests;

/// <summary>The expected signatures were computed with <c>openssl dgst -sha256 -hmac</c> and with Python's <c>hmac</c>.</summary>
public sealed class SignatureTests
{
    [Theory]
    [InlineData(1772442060000, Bench.Secret, "yrBZ4OL134vdTN24Meue/hW2wB04RUVUm01A1QcNfyw=")]
    [InlineData(1772442060002, Bench.Secret, "LNj3Xt3Fae6kIVuTKVq/EQ+Fxx0mm30Ftq2vaPIr8ag=")]
    [InlineData(1599360473000, "secret密", "GI/8Vzc8uXtKs7YGPXU8V7fw1YKNaqrkfiAC4QUmd0U=")]
    public void DingTalk_takes_the_secret_as_the_key(long milliseconds, string secret, string signature) =>
        RobotSignature.DingTalk(milliseconds, secret).Should().Be(signature);

    [Theory]
    [InlineData(1772442060, Bench.Secret, "w/tbLYt9IutPo46yeMsuw6A6OnEH8CRitfDD+mOi0Jc=")]
    [InlineData(1772442061, Bench.Secret, "64Ak+eK2moBxqhopju7IUswP1MIx1EsK92WWUkCHFng=")]
    [InlineData(1599360473, "secret密", "6MXihZjRByfYngmox2ImUekF4e6zOreZjiOKygRQM68=")]
    public void Feishu_takes_all_as_the_key_of_an_empty_message(long seconds, string secret, string signature) =>
        RobotSignature.Feishu(seconds, secret).Should().Be(signature);

    [Fact]
    public async Task A_message_to_DingTalk_is_signed_in_its_address_anew_at_each_try()
    {
        await using Bench bench = await Bench.OpenAsync(
            ChatRobotKind.DingTalk, robot => robot.Secret = Bench.Secret, path: "robot/send?access_token=t");

        await bench.SendAsync();
        bench.Clock.Advance(TimeSpan.FromMilliseconds(2));
        await bench.SendAsync();

        bench.Chat.All.Select(got => got.Target).Should().Equal(
            "robot/send?access_token=t&timestamp=1772442060000&sign=yrBZ4OL134vdTN24Meue%2FhW2wB04RUVUm01A1QcNfyw%3D",
            "robot/send?access_token=t&timestamp=1772442060002&sign=LNj3Xt3Fae6kIVuTKVq%2FEQ%2BFxx0mm30Ftq2vaPIr8ag%3D");
    }

    [Fact]
    public async Task A_message_to_Feishu_is_signed_in_its_body_anew_at_each_try()
    {
        await using Bench bench = await Bench.OpenAsync(
            ChatRobotKind.Feishu, robot => robot.Secret = Bench.Secret, path: "open-apis/bot/v2/hook/h");
        bench.Chat.AnswersWith("""{"code":0,"data":{},"msg":"success"}""");

        (await bench.SendAsync()).Status.Should().Be(DeliveryStatus.Delivered);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await bench.SendAsync();

        bench.Chat.All.Should().OnlyContain(got => got.Target == "open-apis/bot/v2/hook/h");
        bench.Chat.All.Select(got => JsonNode.Parse(got.Text)!).Select(body => ((string?)body["timestamp"], (string?)body["sign"]))
            .Should().Equal(
                ("1772442060", "w/tbLYt9IutPo46yeMsuw6A6OnEH8CRitfDD+mOi0Jc="),
                ("1772442061", "64Ak+eK2moBxqhopju7IUswP1MIx1EsK92WWUkCHFng="));
    }

    [Theory]
    [InlineData(ChatRobotKind.DingTalk)]
    [InlineData(ChatRobotKind.WeCom)]
    [InlineData(ChatRobotKind.Feishu)]
    public async Task A_robot_without_a_secret_signs_nothing(ChatRobotKind kind)
    {
        await using Bench bench = await Bench.OpenAsync(kind);

        await bench.SendAsync();

        Received got = bench.Chat.All.Should().ContainSingle().Subject;
        got.Target.Should().Be("robot?key=k");
        got.Text.Should().NotContain("sign").And.NotContain("timestamp");
    }
}
