using ComplaintFlow.Mail.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Mail.Tests.Receiving;

/// <summary>Accounts of large providers take tokens in place of passwords (OAuth 2.0).</summary>
public sealed class TokenTests
{
    [SkippableTheory]
    [InlineData("token-1", 1)]
    [InlineData("token-2", 2)] // the first one was taken back before its end
    public async Task An_account_is_signed_in_to_by_a_token(string good, int asked)
    {
        Skip.If(DovecotServer.Missing is not null, DovecotServer.Missing);
        await using TokenServer tokens = await TokenServer.StartAsync();
        await using WebApplication judge = await JudgeAsync(good);
        using var server = DovecotServer.Start($"{judge.Urls.First()}/?token=");
        var account = new MailAccount(server, "box");
        await account.BringAsync(Sample.Plain(), MailHost.Start);
        await using MailHost host = Host(account, tokens);

        await host.PollAsync();

        (await account.InAsync("Processed")).Should().ContainSingle();
        tokens.Asked.Should().Be(asked);
        host.Logs.All.Should().NotContain(static entry => entry.Text.Contains("token-") || entry.Text.Contains("Bearer"));
    }

    [SkippableFact]
    public async Task An_account_whose_tokens_are_refused_is_down_and_its_mail_waits()
    {
        Skip.If(DovecotServer.Missing is not null, DovecotServer.Missing);
        await using TokenServer tokens = await TokenServer.StartAsync();
        await using WebApplication judge = await JudgeAsync("another");
        using var server = DovecotServer.Start($"{judge.Urls.First()}/?token=");
        var account = new MailAccount(server, "box");
        await account.BringAsync(Sample.Plain(), MailHost.Start);
        await using MailHost host = Host(account, tokens);

        await host.Invoking(static async one => await one.PollAsync()).Should().ThrowAsync<MailKit.Security.AuthenticationException>();

        (await account.InAsync("INBOX")).Should().ContainSingle();
        host.Logs.All.Should().ContainSingle(static entry => entry.Id == 1420).Which.Text.Should()
            .StartWith("The mailbox post cannot be read and is tried again: AuthenticationException.");
    }

    private static MailHost Host(MailAccount account, TokenServer tokens) => MailHost.Of(account, options =>
    {
        options.Password = null;
        options.OAuth = new MailOAuthOptions { TokenUrl = tokens.Url, ClientId = "client", ClientSecret = "secret" };
    });

    /// <summary>Says what a token is worth.</summary>
    private static async Task<WebApplication> JudgeAsync(string good)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.MapGet("/", (string token) => token == good
            ? Results.Text("""{ "username": "box", "active": true }""", "application/json") : Results.Unauthorized());
        await app.StartAsync();
        return app;
    }
}
