using System.Text;
using ComplaintFlow.Mail.OAuth;
using ComplaintFlow.Mail.Tests.Support;
using ComplaintFlow.Notifications;
using ComplaintFlow.Shared.Http;
using ComplaintFlow.Testing;
using Microsoft.AspNetCore.Http;

namespace ComplaintFlow.Mail.Tests.Sending;

public sealed class OAuthTests
{
    [Fact]
    public async Task A_token_signs_the_user_in_and_is_kept_until_shortly_before_its_end()
    {
        await using TokenServer tokens = await TokenServer.StartAsync();
        await using ScriptedServer server = Server("token-1", "token-2");
        await using var house = new MailHouse(server, options => Configure(options, tokens));

        for (int i = 0; i < 3; i++)
        {
            (await house.SendAsync(MailHouse.Letter())).Should().BeEquivalentTo(DeliveryResult.Delivered);
            house.Clock.Advance(TimeSpan.FromMinutes(10)); // the connection is closed meanwhile
        }
        tokens.Asked.Should().Be(1);
        house.Clock.Advance(TimeSpan.FromMinutes(29) + TimeSpan.FromSeconds(1));
        (await house.SendAsync(MailHouse.Letter())).Should().BeEquivalentTo(DeliveryResult.Delivered);

        tokens.Asked.Should().Be(2);
        Tokens(server).Should().Equal("token-1", "token-1", "token-1", "token-2");
        tokens.LastForm!["grant_type"].ToString().Should().Be("client_credentials");
        tokens.LastForm["scope"].ToString().Should().Be("smtp");
    }

    [Fact]
    public async Task A_token_that_is_refused_is_renewed_once()
    {
        await using TokenServer tokens = await TokenServer.StartAsync();
        await using ScriptedServer server = Server("token-2");
        await using var house = new MailHouse(server, options => Configure(options, tokens));

        (await house.SendAsync(MailHouse.Letter())).Should().BeEquivalentTo(DeliveryResult.Delivered);
        (tokens.Asked, Tokens(server).Count()).Should().Be((2, 2));
    }

    [Fact]
    public async Task A_token_that_is_always_refused_makes_mails_wait()
    {
        await using TokenServer tokens = await TokenServer.StartAsync();
        await using ScriptedServer server = Server("another");
        await using var house = new MailHouse(server, options => Configure(options, tokens));

        (await house.SendAsync(MailHouse.Letter())).Should().BeEquivalentTo(DeliveryResult.Unavailable("SignInFailed"));
        tokens.Asked.Should().Be(2);
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(200, "no json s3cret")]
    [InlineData(200, "{}")]
    [InlineData(302, "{}")]
    public async Task Without_a_token_mails_wait_and_nothing_secret_is_logged(int status, string body)
    {
        await using TokenServer tokens = await TokenServer.StartAsync();
        tokens.Answer = _ => Results.Text(body, "application/json", statusCode: status);
        await using ScriptedServer server = Server("token-1");
        await using var house = new MailHouse(server, options => Configure(options, tokens));

        (await house.SendAsync(MailHouse.Letter())).Should().BeEquivalentTo(DeliveryResult.Unavailable("SignInFailed"));
        house.Logs.All.Should().OnlyContain(static line => !line.Text.Contains("s3cret"));
    }

    [Fact]
    public async Task A_server_of_tokens_that_does_not_answer_is_no_cancellation()
    {
        await using TokenServer server = await TokenServer.StartAsync();
        using var release = new ManualResetEventSlim();
        server.Answer = _ =>
        {
            release.Wait(TimeSpan.FromMinutes(1));
            return Results.Text("{}");
        };
        using var tokens = new AccessTokens(
            new MailOAuthOptions { TokenUrl = server.Url, ClientId = "c", ClientSecret = "s" }, TimeProvider.System,
            TimeSpan.FromMilliseconds(50));

        await ((Func<Task>)(() => tokens.GetAsync(default).AsTask())).Should().ThrowAsync<AccessTokenException>();
        release.Set();
    }

    [Fact]
    public async Task A_token_that_does_not_say_how_long_it_lasts_is_kept_for_some_minutes()
    {
        await using TokenServer server = await TokenServer.StartAsync();
        server.Answer = static number => Results.Text($$"""{ "access_token": "token-{{number}}" }""", "application/json");
        var clock = new DrivenClock(Notices.At);
        using var tokens = new AccessTokens(
            new MailOAuthOptions { TokenUrl = server.Url, ClientId = "c", ClientSecret = "s" }, clock);

        (await tokens.GetAsync(default)).Should().Be("token-1");
        clock.Advance(TimeSpan.FromMinutes(3));
        (await tokens.GetAsync(default)).Should().Be("token-1");
        clock.Advance(TimeSpan.FromMinutes(1));
        (await tokens.GetAsync(default)).Should().Be("token-2");
    }

    private static void Configure(MailOptions options, TokenServer tokens)
    {
        options.Smtp.User = "complaints@example.com";
        options.Smtp.OAuth = new MailOAuthOptions
        {
            TokenUrl = tokens.Url, ClientId = "client", ClientSecret = "s3cret", Scope = "smtp",
        };
    }

    /// <summary>A server that lets users in by these tokens.</summary>
    private static ScriptedServer Server(params string[] tokens) => new(line =>
        line.StartsWith("AUTH XOAUTH2 ", StringComparison.Ordinal)
            ? tokens.Contains(TokenOf(line)) ? "235 welcome" : "535 5.7.8 no"
            : ScriptedServer.Takes(line));

    private static IEnumerable<string> Tokens(ScriptedServer server) =>
        server.Heard.Where(static line => line.StartsWith("AUTH XOAUTH2 ", StringComparison.Ordinal)).Select(TokenOf);

    private static string TokenOf(string line)
    {
        string sent = Encoding.UTF8.GetString(Convert.FromBase64String(line["AUTH XOAUTH2 ".Length..]));
        sent.Should().StartWith("user=complaints@example.com\u0001auth=Bearer ");
        return sent.Split("Bearer ")[1].TrimEnd('\u0001');
    }
}
