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
        Verify(got, Bench.Secret, got.Text).Should().NotThrow();
        Verify(got, Bench.OtherSecret, got.Text).Should().NotThrow();
        Verify(got, Bench.Secret, got.Text + " ").Should().Throw<WebhookVerificationException>();
        Verify(got, "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh4=", got.Text).Should().Throw<WebhookVerificationException>();
    }

    [Fact]
    public void Ours_verifies_what_another_implementation_has_signed()
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        string signature = new StandardWebhook(Bench.Secret).Sign("msg_1", now, """{"a":"门"}""");

        WebhookSignature.Verify(
            "msg_1", $"{now.ToUnixTimeSeconds()}", signature, """{"a":"门"}"""u8, TimeProvider.System, Bench.Secret).Should().BeTrue();
    }

    private static Action Verify(Received got, string secret, string body) => () =>
    {
        var headers = new HeaderDictionary();
        foreach ((string name, string value) in got.Headers)
            headers[name] = value;
        new StandardWebhook(secret).Verify(body, headers);
    };
}
