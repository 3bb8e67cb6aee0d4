using System.Text.Json.Nodes;
using ComplaintFlow.Complaints;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Webhooks.Tests;

public sealed class RequestTests
{
    [Fact]
    public async Task A_webhook_has_the_headers_of_Standard_Webhooks_and_verifies()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        using var bench = new Bench($"{receiver.Address}hooks?shop=1", secrets: [Bench.OtherSecret, Bench.Secret]);

        (await bench.SendAsync()).Status.Should().Be(DeliveryStatus.Delivered);

        Received got = receiver.Only;
        (got.Method, got.Target).Should().Be(("POST", "hooks?shop=1"));
        got.Headers["Content-Type"].Should().Be("application/cloudevents+json; charset=utf-8");
        got.Headers["User-Agent"].Should().Be("ComplaintFlow/0.1");
        got.Headers["webhook-id"].Should().MatchRegex("^msg_[0-9a-f]{32}$");
        got.Headers["webhook-timestamp"].Should().Be("1772442060");
        got.Headers["webhook-signature"].Split(' ').Should().HaveCount(2);
        foreach (string secret in new[] { Bench.Secret, Bench.OtherSecret })
            WebhookSignature.Verify(
                got.Headers["webhook-id"], got.Headers["webhook-timestamp"], got.Headers["webhook-signature"], got.Body, bench.Clock,
                secret).Should().BeTrue();
        got.Headers.Keys.Should().BeEquivalentTo(
            "Host", "User-Agent", "Content-Type", "Content-Length", "webhook-id", "webhook-timestamp", "webhook-signature");
    }

    [Fact]
    public async Task A_repeated_delivery_has_the_same_id_and_body_and_a_new_timestamp()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        using var bench = new Bench(receiver.Address.ToString());

        await bench.SendAsync();
        bench.Clock.Advance(TimeSpan.FromMinutes(10));
        await bench.SendAsync();

        Received[] got = [.. receiver.All];
        got[1].Headers["webhook-id"].Should().Be(got[0].Headers["webhook-id"]);
        got[1].Body.Should().Equal(got[0].Body);
        got[1].Headers["webhook-timestamp"].Should().Be("1772442660");
        got[1].Headers["webhook-signature"].Should().NotBe(got[0].Headers["webhook-signature"]);
    }

    [Fact]
    public async Task The_body_is_a_CloudEvent_that_names_the_complaint_and_nobody()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        using var bench = new Bench(
            receiver.Address.ToString(),
            configure: options => (options.Source, options.TypePrefix) = ("https://example.com/c", "com.example"));

        await bench.SendAsync(Notices.One() with { Department = "质量部", Tenant = "acme" });

        Received got = receiver.Only;
        got.Text.Should().Be($$$"""
            {"specversion":"1.0","id":"{{{got.Headers["webhook-id"]}}}","source":"https://example.com/c",
            "type":"com.example.complaint.step-taken.v1","subject":"C260302-7","time":"2026-03-02T09:00:00+00:00",
            "datacontenttype":"application/json","data":{"noticeId":"0197-3-0","topic":"StepTaken","tenant":"acme",
            "at":"2026-03-02T09:00:00+00:00","complaintId":"01956a0c2d7070008000000000000001","number":"C260302-7",
            "state":"Investigation","tier":"Major","department":"质量部","target":"FinalResponse","step":"Reminder",
            "dueAt":"2026-03-03T09:00:00+00:00","escalationLevel":2,"roles":["CaseOwner","QualityManager"],
            "departments":["laboratory"]}}
            """.ReplaceLineEndings("")); // the event itself is one line
        got.Text.Should().NotContain("secret-");
    }

    [Fact]
    public async Task A_digest_is_a_list_of_the_notices_that_the_endpoint_takes()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        using var bench = new Bench(receiver.Address.ToString(), configure: options => options.Endpoints["shop"].Topics.Add("StepTaken"));

        await bench.SendAsync(Notices.Digest(Notices.One("a-1"), Notices.One("a-2", "DutyGiven"), Notices.One("a-3")));

        JsonNode body = JsonNode.Parse(receiver.Only.Text)!;
        ((string?)body["type"]).Should().Be("complaintflow.complaint.digest.v1");
        body.AsObject().ContainsKey("subject").Should().BeFalse("CloudEvents has no empty subject");
        body["data"]!["items"]!.AsArray().Select(item => (string?)item!["noticeId"]).Should().Equal("a-1", "a-3");
        body["data"]!.AsObject().ContainsKey("itemsLeftOut").Should().BeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(1000)]
    public async Task A_large_digest_is_cut_into_what_fits_and_says_how_many_are_left_out(int count)
    {
        await using Receiver receiver = await Receiver.StartAsync();
        using var bench = new Bench(receiver.Address.ToString());

        await bench.SendAsync(Notices.Digest([.. Enumerable.Range(0, count).Select(i => Notices.One($"a-{i}"))]));

        receiver.Only.Body.Length.Should().BeLessThanOrEqualTo(20_000);
        JsonNode data = JsonNode.Parse(receiver.Only.Text)!["data"]!;
        int there = data["items"]!.AsArray().Count, left = (int?)data["itemsLeftOut"] ?? 0;
        (there + left).Should().Be(count);
        there.Should().BeGreaterThanOrEqualTo(Math.Min(count, 35));
    }

    [Fact]
    public async Task A_notice_with_the_longest_names_fits_too()
    {
        string face = string.Concat(Enumerable.Repeat("😀", 300));
        Notice notice = Notices.One() with
        {
            Id = face, Topic = face, Tenant = face, Number = face, State = face, Tier = face, Department = face, Target = face, Step = face,
            Recipients = [.. Enumerable.Repeat(face, 50)], Departments = [.. Enumerable.Repeat(face, 50)],
        };
        await using Receiver receiver = await Receiver.StartAsync();
        using var bench = new Bench(receiver.Address.ToString());

        await bench.SendAsync(notice);
        await bench.SendAsync(notice with { Items = [notice, notice] });

        receiver.All.Should().HaveCount(2).And.OnlyContain(got => got.Body.Length <= 20_000);
        ((string?)JsonNode.Parse(receiver.All[0].Text)!["data"]!["state"]).Should().EndWith("😀…");
    }

    [Theory]
    [InlineData("StepTaken", "step-taken")]
    [InlineData("Received", "received")]
    [InlineData("SLAOverdue", "sla-overdue")]
    [InlineData("lab_test done", "lab-test-done")]
    [InlineData("Step2Taken", "step2-taken")]
    [InlineData("到期", "到期")]
    [InlineData("..", "notice")]
    public async Task The_topic_is_part_of_the_type(string topic, string part)
    {
        await using Receiver receiver = await Receiver.StartAsync();
        using var bench = new Bench(receiver.Address.ToString());

        await bench.SendAsync(Notices.One(topic: topic));

        ((string?)JsonNode.Parse(receiver.Only.Text)!["type"]).Should().Be($"complaintflow.complaint.{part}.v1");
    }

    [Fact]
    public async Task Notices_that_go_to_several_receivers_one_by_one_have_ids_of_their_own()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        using var bench = new Bench(receiver.Address.ToString());
        Notice[] different =
        [
            Notices.One(roles: Roles.CaseOwner), Notices.One(roles: Roles.QualityManager), Notices.One("0197-3-1", roles: Roles.CaseOwner),
            Notices.One(roles: Roles.CaseOwner) with { Tenant = "acme" },
            Notices.One(roles: Roles.CaseOwner) with { Persons = ["staff:b"] },
        ];

        foreach (Notice notice in different)
            await bench.SendAsync(notice);

        receiver.All.Select(got => got.Headers["webhook-id"]).Should().OnlyHaveUniqueItems().And.OnlyContain(id => !id.Contains('.'));
    }
}
