using ComplaintFlow.Mail.Receiving.Ports;
using ComplaintFlow.Mail.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Mail.Tests.Receiving;

/// <summary>Accounts of large providers take tokens in place of passwords (OAuth 2.0).</summary>
public sealed class TokenTests
{
    [SkippableTheory]
    [InlineData("good", true)]
    [InlineData("bad", false)]
    public async Task An_account_is_signed_in_to_by_a_token(string token, bool isTaken)
    {
        Skip.If(DovecotServer.Missing is not null, DovecotServer.Missing);
        await using WebApplication judge = await JudgeAsync();
        using DovecotServer server = DovecotServer.Start($"{judge.Urls.First()}/?token=");
        var account = new MailAccount(server, "box");
        await account.BringAsync(Sample.Plain(), MailHost.Start);
        await using MailHost host = MailHost.Of(
            account, static options => options.Password = null,
            builder => builder.Services.AddSingleton<IMailboxTokens>(new Tokens(token)));

        if (isTaken)
            await host.PollAsync();
        else
            await host.Invoking(async one => await one.PollAsync()).Should().ThrowAsync<MailKit.Security.AuthenticationException>();

        (await account.InAsync("Processed")).Should().HaveCount(isTaken ? 1 : 0);
        host.Logs.All.Should().NotContain(entry => entry.Text.Contains($"\"{token}\"") || entry.Text.Contains("Bearer"));
    }

    /// <summary>Says what a token is worth.</summary>
    private static async Task<WebApplication> JudgeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.MapGet("/", static (string token) => token == "good"
            ? Results.Text("""{ "username": "box", "active": true }""", "application/json") : Results.Unauthorized());
        await app.StartAsync();
        return app;
    }

    private sealed class Tokens(string token) : IMailboxTokens
    {
        public bool Has(string mailbox) => true;

        public ValueTask<string> GetTokenAsync(string mailbox, CancellationToken cancellationToken) => new(token);
    }
}
