using System.Diagnostics.Metrics;
using ComplaintFlow.Handling;
using ComplaintFlow.Mail.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplaintFlow.Mail.Tests.Receiving;

/// <summary>Who looks after the house sees what is wrong, and nothing of any mail.</summary>
[Collection(DovecotGroup.Name)]
public sealed class MailboxHealthTests(DovecotFixture dovecot)
{
    [SkippableFact]
    public async Task A_mailbox_that_is_down_is_seen_and_holds_up_no_other()
    {
        (MailAccount good, MailAccount bad) = (dovecot.NewAccount(), dovecot.NewAccount());
        Dictionary<string, MailboxOptions> mailboxes = MailHost.BoxOf(good);
        mailboxes["bad"] = bad.Options("bad@shop.example", options => options.Password = "wr0ng");
        await using var host = new MailHost(mailboxes, WithHealth);
        await good.BringAsync(Sample.Plain(), MailHost.Start);

        for (int i = 0; i < 2; i++)
            await host.Invoking(async one => await one.PollAsync("bad")).Should().ThrowAsync<Exception>();
        await host.PollAsync();

        (await host.AllAsync()).Should().ContainSingle();
        HealthReportEntry health = await HealthAsync(host);
        health.Status.Should().Be(HealthStatus.Degraded);
        ((string[])health.Data["down"]).Should().Equal("bad");
        host.Logs.All.Count(entry => entry.Id == 1420).Should().Be(1, "it is told once");
        host.Logs.All.Should().NotContain(entry => entry.Text.Contains("wr0ng") || entry.Text.Contains(bad.Name));
    }

    [SkippableFact]
    public async Task It_is_well_again_when_its_server_is()
    {
        Skip.If(DovecotServer.Missing is not null, DovecotServer.Missing);
        using var server = DovecotServer.Start();
        var account = new MailAccount(server, "box");
        await using var host = MailHost.Of(account, more: WithHealth);
        await account.BringAsync(Sample.Plain("1", "1"), MailHost.Start);
        await host.PollAsync();
        server.Pause();
        await host.Invoking(async one => await one.PollAsync()).Should().ThrowAsync<Exception>();
        (await HealthAsync(host)).Status.Should().Be(HealthStatus.Degraded);
        server.Resume();
        await account.BringAsync(Sample.Plain("2", "2"), MailHost.Start);

        await host.PollAsync();

        (await HealthAsync(host)).Status.Should().Be(HealthStatus.Healthy);
        (await host.AllAsync()).Should().HaveCount(2);
        host.Logs.All.Should().Contain(entry => entry.Id == 1421);
    }

    [SkippableFact]
    public async Task Mails_that_are_set_aside_are_seen_until_somebody_takes_them_away()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account, more: WithHealth);
        for (int i = 0; i < 2; i++)
            await account.BringAsync("no mail"u8.ToArray(), MailHost.Start);
        await host.PollAsync();

        HealthReportEntry health = await HealthAsync(host);
        (health.Status, health.Data["unprocessable"]).Should().Be((HealthStatus.Degraded, 2));
        await account.EmptyAsync("Unprocessable");
        await host.PollAsync();
        (await HealthAsync(host)).Status.Should().Be(HealthStatus.Healthy);
    }

    [SkippableFact]
    public async Task Mails_that_wait_are_seen()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account, more: builder =>
        {
            WithHealth(builder);
            builder.Services.AddSingleton<IEvidenceScanner>(new ScannerOfTest(static _ => ScanVerdict.Unavailable));
        });
        await account.BringAsync(Sample.Plain(), MailHost.Start);
        await host.PollAsync();

        HealthReportEntry health = await HealthAsync(host);
        (health.Status, health.Data["waiting"]).Should().Be((HealthStatus.Degraded, 1));
        host.Logs.All.Should().Contain(entry => entry.Id == 1424 && entry.Text.Contains("scanner"));
    }

    [SkippableFact]
    public async Task A_tenant_that_is_not_there_is_a_mailbox_that_is_down()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account, options => options.Tenant = "acme", WithHealth);
        await account.BringAsync(Sample.Plain(), MailHost.Start);
        for (int i = 0; i < 4; i++)
            await host.Invoking(async one => await one.PollAsync()).Should().ThrowAsync<UnknownTenantException>();

        (await account.InAsync("INBOX")).Should().ContainSingle();
        (await HealthAsync(host)).Status.Should().Be(HealthStatus.Degraded);
    }

    [SkippableFact]
    public async Task Mails_are_counted_by_what_became_of_them()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account);
        List<string> counted = [];
        using var listener = new MeterListener { InstrumentPublished = static (instrument, all) =>
        {
            if (instrument.Name.StartsWith("complaintflow.mails", StringComparison.Ordinal))
                all.EnableMeasurementEvents(instrument);
        } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            if (tags.ToArray().Any(static tag => Equals(tag.Value, "post")))
                counted.Add($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(static tag => tag.Value))}");
        });
        listener.Start();
        await account.BringAsync(Sample.Plain(), MailHost.Start);
        await account.BringAsync(Sample.Plain(), MailHost.Start);
        await account.BringAsync(Sample.Plain("2", headers: "Precedence: bulk\n"), MailHost.Start);
        await account.BringAsync("no mail"u8.ToArray(), MailHost.Start);

        await host.PollAsync();
        listener.RecordObservableInstruments();

        counted.Should().Contain(
        [
            "complaintflow.mails 1 post complaint", "complaintflow.mails 1 post duplicate", "complaintflow.mails 1 post machine",
            "complaintflow.mails 1 post unprocessable", "complaintflow.mails.unprocessable 1 post",
        ]);
    }

    private static void WithHealth(ComplaintFlow.Hosting.ComplaintFlowBuilder builder) =>
        builder.Services.AddHealthChecks().AddComplaintFlowMailboxes();

    private static async Task<HealthReportEntry> HealthAsync(MailHost host) =>
        (await host.Get<HealthCheckService>().CheckHealthAsync()).Entries["complaintflow-mailboxes"];
}
