using ComplaintFlow.RabbitMq.Tests.Broker;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RabbitMQ.Client;

namespace ComplaintFlow.RabbitMq.Tests;

/// <summary>Who may sign in, and whom the host trusts.</summary>
[Collection(BrokerCollection.Name)]
public sealed class AccessTests(BrokerFixture fixture)
{
    [SkippableTheory]
    [InlineData("password", "AuthenticationFailed")]
    [InlineData("virtual host", "530")]
    [InlineData("rights", "403")]
    public async Task Who_may_not_sign_in_sees_it_in_the_health_check_and_no_secret_is_told(string wrong, string reason)
    {
        if (wrong == "rights")
        {
            fixture.Broker.Control("add_user s3cret-user s3cret-password");
            fixture.Broker.Control("set_permissions s3cret-user '^$' '^$' '^$'");
        }
        await using Receiver receiver = await fixture.ReceiverAsync();
        await receiver.QueueAsync("private");
        await using var host = new PublishingHost(options =>
        {
            (options.HostName, options.Port, options.Exchange) = ("127.0.0.1", fixture.Broker.Port, "private");
            (options.UserName, options.Password) = wrong == "rights" ? ("s3cret-user", "s3cret-password") : ("guest", "guest");
            if (wrong == "password")
                options.Password = "s3cret-password";
            if (wrong == "virtual host")
                options.VirtualHost = "s3cret-host";
        });
        await host.ReceiveAsync();
        await host.SendAllAsync();

        HealthReportEntry health = await host.HealthAsync();
        host.Logs.All.Should().Contain(log => log.Id == 1108 && log.Text.Contains(reason));
        if (wrong != "rights") // the connection itself stands
            (health.Status, health.Data["reason"]).Should().Be((HealthStatus.Degraded, reason));
        host.Logs.All.Select(static log => log.Text).Append($"{health.Description} {health.Exception}").Should().NotContain(
            static text => text.Contains("s3cret") || text.Contains("guest") || text.Contains("127.0.0.1"));
    }

    [SkippableFact]
    public async Task A_broker_with_a_certificate_of_the_named_authority_is_trusted()
    {
        await using Receiver receiver = await fixture.ReceiverAsync();
        string queue = await receiver.QueueAsync("tls");
        foreach (bool asUri in new[] { true, false })
        {
            await using PublishingHost host = Open("tls", asUri, "localhost", Certificates.Authority);
            await host.ReceiveAsync();
            await host.SendAllAsync();
            host.Logs.All.Should().NotContain(static log => log.Id == 1108);
            (await receiver.ReadAsync(queue)).Should().NotBeEmpty();
        }
    }

    [SkippableTheory]
    [InlineData("localhost", null)]
    [InlineData("127.0.0.1", Certificates.Authority)]
    [InlineData("localhost", Certificates.Server)]
    public async Task A_broker_with_another_certificate_gets_nothing(string host, string? authority)
    {
        await using PublishingHost open = Open("untrusted", asUri: true, host, authority);

        HealthReportEntry health = await open.HealthAsync();

        (health.Status, health.Data["reason"]).Should().Be((HealthStatus.Degraded, "TlsFailed"));
    }

    private PublishingHost Open(string exchange, bool asUri, string host, string? authority) => new(options =>
    {
        int port = fixture.Broker.TlsPort;
        if (asUri)
            options.Uri = $"amqps://guest:guest@{host}:{port}";
        else
            (options.HostName, options.Port, options.UseTls) = ($"{host},{host}", port, true);
        (options.Exchange, options.CertificateAuthority) = (exchange, authority is null ? null : $"{fixture.Broker.Folder}/{authority}");
    });
}
