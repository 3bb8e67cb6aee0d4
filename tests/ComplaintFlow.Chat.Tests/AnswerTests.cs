using ComplaintFlow.Notifications;

namespace ComplaintFlow.Chat.Tests;

public sealed class AnswerTests
{
    [Theory]
    [InlineData(ChatRobotKind.DingTalk, """{"errcode":0,"errmsg":"ok"}""", DeliveryStatus.Delivered, null)]
    [InlineData(ChatRobotKind.WeCom, """{"errcode":0,"errmsg":"ok"}""", DeliveryStatus.Delivered, null)]
    [InlineData(ChatRobotKind.Feishu, """{"code":0,"msg":"success"}""", DeliveryStatus.Delivered, null)]
    [InlineData(ChatRobotKind.Feishu, """{"StatusCode":0,"StatusMessage":"success"}""", DeliveryStatus.Delivered, null)]
    [InlineData(ChatRobotKind.DingTalk, """{"errcode":310000,"errmsg":"sign not match, s3cret"}""", DeliveryStatus.Failed, "310000")]
    [InlineData(ChatRobotKind.DingTalk, """{"errcode":300005,"errmsg":"token is not exist"}""", DeliveryStatus.Failed, "300005")]
    [InlineData(ChatRobotKind.WeCom, """{"errcode":93000,"errmsg":"invalid webhook url"}""", DeliveryStatus.Failed, "93000")]
    [InlineData(ChatRobotKind.Feishu, """{"code":19021,"msg":"sign match fail"}""", DeliveryStatus.Failed, "19021")]
    [InlineData(ChatRobotKind.WeCom, """{"errcode":130101}""", DeliveryStatus.Failed, "130101")]
    [InlineData(ChatRobotKind.WeCom, "not JSON", DeliveryStatus.Failed, "NoCode")]
    [InlineData(ChatRobotKind.WeCom, "", DeliveryStatus.Failed, "NoCode")]
    [InlineData(ChatRobotKind.WeCom, "[0]", DeliveryStatus.Failed, "NoCode")]
    [InlineData(ChatRobotKind.WeCom, """{"errcode":"0"}""", DeliveryStatus.Failed, "NoCode")]
    [InlineData(ChatRobotKind.WeCom, """{"errcode":0.5}""", DeliveryStatus.Failed, "NoCode")]
    [InlineData(ChatRobotKind.WeCom, """{"errmsg":"ok"}""", DeliveryStatus.Failed, "NoCode")]
    public async Task The_code_in_the_body_decides_where_the_status_says_that_all_is_well(
        ChatRobotKind kind, string answer, DeliveryStatus status, string? reason)
    {
        await using Bench bench = await Bench.OpenAsync(kind);
        bench.Chat.AnswersWith(answer);

        DeliveryResult result = await bench.SendAsync();

        (result.Status, result.Reason, result.RetryAfter).Should().Be((status, reason, null));
    }

    [Theory]
    [InlineData(ChatRobotKind.DingTalk, 130101, 200)]
    [InlineData(ChatRobotKind.DingTalk, 660026, 200)]
    [InlineData(ChatRobotKind.WeCom, 45009, 200)]
    [InlineData(ChatRobotKind.Feishu, 9499, 200)]
    [InlineData(ChatRobotKind.Feishu, 11232, 200)]
    [InlineData(ChatRobotKind.Feishu, 9499, 400)]
    public async Task Too_many_messages_are_tried_again_after_a_minute(ChatRobotKind kind, int code, int status)
    {
        await using Bench bench = await Bench.OpenAsync(kind);
        bench.Chat.AnswersWith($$"""{"{{(kind == ChatRobotKind.Feishu ? "code" : "errcode")}}":{{code}}}""", status);

        DeliveryResult result = await bench.SendAsync();

        (result.Status, result.Reason, result.RetryAfter).Should()
            .Be((DeliveryStatus.Unavailable, $"{code}", TimeSpan.FromMinutes(1)));
    }

    [Theory]
    [InlineData(302, DeliveryStatus.Failed, "302")]
    [InlineData(400, DeliveryStatus.Failed, "400")]
    [InlineData(404, DeliveryStatus.Failed, "404")]
    [InlineData(410, DeliveryStatus.Rejected, "410")]
    [InlineData(429, DeliveryStatus.Unavailable, "429")]
    [InlineData(500, DeliveryStatus.Unavailable, "500")]
    [InlineData(503, DeliveryStatus.Unavailable, "503")]
    public async Task Other_statuses_are_as_those_of_webhooks(int status, DeliveryStatus expected, string reason)
    {
        await using Bench bench = await Bench.OpenAsync();
        bench.Chat.AnswersWith("""{"errcode":0}""", status);

        DeliveryResult result = await bench.SendAsync();

        (result.Status, result.Reason).Should().Be((expected, reason));
    }

    [Fact]
    public async Task A_refusal_with_a_code_is_told_by_its_code()
    {
        await using Bench bench = await Bench.OpenAsync(ChatRobotKind.Feishu);
        bench.Chat.AnswersWith("""{"code":19021,"msg":"sign match fail"}""", 400);

        (await bench.SendAsync()).Reason.Should().Be("19021");
    }

    [Fact]
    public async Task An_endless_answer_is_read_up_to_a_bound()
    {
        await using Bench bench = await Bench.OpenAsync();
        bench.Chat.Answer = async context =>
        {
            byte[] spaces = new byte[4096];
            Array.Fill(spaces, (byte)' ');
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(spaces, context.RequestAborted);
        };

        (await bench.SendAsync()).Reason.Should().Be("NoCode");
    }

    [Fact]
    public async Task An_answer_that_does_not_end_in_time_is_unavailable()
    {
        await using Bench bench = await Bench.OpenAsync();
        bench.Chat.NeverAnswers();

        Task<DeliveryResult> sending = bench.SendAsync();
        await bench.Chat.ArrivalAsync();
        bench.Clock.Advance(TimeSpan.FromSeconds(10));

        (await sending).Reason.Should().Be("Timeout");
    }
}
