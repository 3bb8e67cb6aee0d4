using ComplaintFlow.Notifications;

namespace ComplaintFlow.Webhooks.Tests;

public sealed class EndpointTests
{
    [Fact]
    public void A_notice_goes_to_the_endpoints_whose_topics_and_tenants_fit()
    {
        using var bench = new Bench("https://example.com/", configure: options =>
        {
            Add(options, "steps", ["steptaken", "DutyGiven"], []);
            Add(options, "acme", [], ["ACME"]);
            Add(options, "acme-steps", ["StepTaken"], ["acme", "other"]);
        });

        Of(Notices.One()).Should().Equal("shop", "steps");
        Of(Notices.One() with { Tenant = "acme" }).Should().Equal("acme", "acme-steps", "shop", "steps");
        Of(Notices.One(topic: "Received") with { Tenant = "acme" }).Should().Equal("acme", "shop");
        Of(Notices.Digest(Notices.One(topic: "Received"))).Should().Equal("shop");
        Of(Notices.Digest(Notices.One(topic: "Received"), Notices.One())).Should().Equal("shop", "steps");

        IReadOnlyList<string> Of(Notice notice) => ((INotificationChannel)bench.Channel).GetEndpoints(notice);
    }

    [Fact]
    public async Task An_endpoint_that_is_switched_off_gets_nothing()
    {
        using var bench = new Bench("https://example.com/", configure: options => options.Endpoints["shop"].Enabled = false);

        ((INotificationChannel)bench.Channel).GetEndpoints(Notices.One()).Should().BeEmpty();
        (await bench.SendAsync()).Reason.Should().Be("UnknownEndpoint");
    }

    [Fact]
    public void The_channel_reaches_no_people() =>
        ((INotificationChannel)new Bench("https://example.com/").Channel).Reaches.Should().BeNull();

    private static void Add(WebhookOptions options, string name, string[] topics, string[] tenants)
    {
        var endpoint = new WebhookEndpointOptions { Url = "https://example.com/" };
        endpoint.Secrets.Add(Bench.Secret);
        foreach (string topic in topics)
            endpoint.Topics.Add(topic);
        foreach (string tenant in tenants)
            endpoint.Tenants.Add(tenant);
        options.Endpoints[name] = endpoint;
    }
}
