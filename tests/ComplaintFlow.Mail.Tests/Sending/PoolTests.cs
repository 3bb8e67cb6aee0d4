using ComplaintFlow.Mail.Tests.Support;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Mail.Tests.Sending;

public sealed class PoolTests
{
    [Fact]
    public async Task A_connection_serves_one_mail_after_another()
    {
        await using var server = MailServer.Start();
        await using var house = new MailHouse(server);
        for (int i = 0; i < 5; i++)
            await house.SendAsync(MailHouse.Letter(id: $"m-{i}"));

        (server.Raw.Count, server.Sessions).Should().Be((5, 1));
    }

    [Fact]
    public async Task There_are_never_more_connections_than_allowed()
    {
        await using var server = MailServer.Start();
        await using var house = new MailHouse(server, static options => options.Smtp.Connections = 2);
        DeliveryResult[] results = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => house.SendAsync(MailHouse.Letter(id: $"m-{i}"))));

        results.Should().AllBeEquivalentTo(DeliveryResult.Delivered);
        server.Raw.Should().HaveCount(20);
        server.Sessions.Should().BeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task A_connection_that_nobody_uses_is_closed_after_a_minute()
    {
        await using var server = MailServer.Start();
        await using var house = new MailHouse(server);
        await house.SendAsync(MailHouse.Letter());
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        await house.SendAsync(MailHouse.Letter());

        server.Sessions.Should().Be(2);
    }

    [Fact]
    public async Task A_connection_that_the_server_has_closed_is_replaced()
    {
        bool closes = false;
        await using var server = new ScriptedServer(line => closes && line == "NOOP" ? null : ScriptedServer.Takes(line));
        await using var house = new MailHouse(server);
        await house.SendAsync(MailHouse.Letter());
        closes = true;

        (await house.SendAsync(MailHouse.Letter())).Status.Should().Be(DeliveryStatus.Delivered);
        server.Heard.Count(static line => line.StartsWith("EHLO", StringComparison.Ordinal)).Should().Be(2);
    }

    [Fact]
    public async Task A_mail_that_is_on_its_way_when_the_host_ends_is_sent_and_counts()
    {
        MailHouse? house = null;
        await using var server = new ScriptedServer(line =>
        {
            if (line == ".")
                house!.DisposeAsync().AsTask().GetAwaiter().GetResult();
            return ScriptedServer.Takes(line);
        });
        house = new MailHouse(server);

        (await house.SendAsync(MailHouse.Letter())).Should().BeEquivalentTo(DeliveryResult.Delivered);
    }
}
