using ComplaintFlow.Webhooks.Sending;
using Microsoft.AspNetCore.Http;
using StandardWebhooks;
using StandardWebhooks.Diagnostics;

namespace ComplaintFlow.Webhooks.Tests;

/// <summary>The package StandardWebhooks verifies what ours has signed. It has a clock of its own, so this one runs.</summary>
public sealed class OtherImplementationTests
{
    [Fact]
    public async Task Another_implementation_verifies_with_either_secret()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        using var channel = new WebhookChannel(
            Bench.With(receiver.Address.ToString(), secrets: [Bench.OtherSecret, Bench.Secret]), new DisabledEndpoints(TimeProvider.System),
            TimeProvider.System);

        await channel.SendAsync(Notices.One().To("shop"), default);

        Received got = receiver.Only;
        string[] signatures = got.Headers["webhook-signature"].Split(' ');
        Verify(got, signatures[0], Bench.OtherSecret, got.Text).Should().NotThrow();
        Verify(got, signatures[1], Bench.Secret, got.Text).Should().NotThrow();
        Verify(got, string.Join(' ', signatures), Bench.OtherSecret, got.Text).Should().NotThrow();
        Verify(got, signatures[0], Bench.OtherSecret, got.Text + " ").Should().Throw<WebhookVerificationException>();
        Verify(got, signatures[0], Bench.Secret, got.Text).Should().Throw<WebhookVerificationException>();
    }

    [Fact]
    public void Ours_verifies_what_another_implementation_has_signed()
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        string signature = new StandardWebhook(Bench.Secret).Sign("msg_1", now, """{"a":"门"}""");

        WebhookSignature.Verify(
            "msg_1", $"{now.ToUnixTimeSeconds()}", signature, """{"a":"门"}"""u8, TimeProvider.System, Bench.Secret).Should().BeTrue();
    }

    // That package looks at the first signature only, so it gets them one by one.
    private static Action Verify(Received got, string signatures, string secret, string body) => () =>
    {
        var headers = new HeaderDictionary();
        foreach ((string name, string value) in got.Headers)
            headers[name] = name == "webhook-signature" ? signatures : value;
        new StandardWebhook(secret).Verify(body, headers);
    };
}
