using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Mail.Tests.Support;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Mail.Tests.Receiving;

/// <summary>What a mail cannot help is waited for, for as long as it takes. What is wrong with a mail is a person's work.</summary>
[Collection(DovecotGroup.Name)]
public sealed class WaitingTests(DovecotFixture dovecot)
{
    [SkippableFact]
    public async Task A_store_that_is_away_is_waited_for()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account);
        await account.BringAsync(Sample.Plain(), MailHost.Start);
        host.Store.Failure = new AwayException(isTransient: true);
        for (int i = 0; i < 30; i++)
            await host.Invoking(async one => await one.PollAsync()).Should().ThrowAsync<AwayException>();
        (await account.InAsync("INBOX")).Should().ContainSingle();

        host.Store.Failure = null;
        host.Clock.Advance(TimeSpan.FromDays(2));
        await host.PollAsync();

        (await host.AllAsync()).Should().ContainSingle().Which.ReceivedAt.Should().Be(MailHost.Start, "clocks run from its arrival");
    }

    [SkippableFact]
    public async Task A_scanner_that_is_away_is_waited_for_and_holds_up_no_other_mail()
    {
        MailAccount account = dovecot.NewAccount();
        bool isAway = true;
        var scanner = new ScannerOfTest(one => isAway && one.MediaType == "image/png" ? ScanVerdict.Unavailable : ScanVerdict.Clean);
        await using var host = MailHost.Of(account, more: builder => builder.Services.AddSingleton<IEvidenceScanner>(scanner));
        await account.BringAsync(Sample.With(("image/png", "a.png", "x")), MailHost.Start);
        await account.BringAsync(Sample.Plain(), MailHost.Start);
        for (int i = 0; i < 30; i++)
            await host.PollAsync();
        (await account.InAsync("INBOX")).Should().ContainSingle();
        (await host.AllAsync()).Should().ContainSingle();

        isAway = false;
        await host.PollAsync();

        (await host.AllAsync()).Should().HaveCount(2);
        (await account.InAsync("Unprocessable")).Should().BeEmpty("a mail that waits does not count for the limit of its sender");
    }

    [SkippableFact]
    public async Task A_scanner_that_fails_is_waited_for()
    {
        MailAccount account = dovecot.NewAccount();
        var scanner = new ScannerOfTest(static _ => throw new TimeoutException("zhang@example.net"));
        await using var host = MailHost.Of(account, more: builder => builder.Services.AddSingleton<IEvidenceScanner>(scanner));
        await account.BringAsync(Sample.Plain(), MailHost.Start);
        for (int i = 0; i < 5; i++)
            await host.PollAsync();

        (await account.InAsync("INBOX")).Should().ContainSingle();
        host.Logs.All.Should().Contain(entry => entry.Id == 1428).And.NotContain(entry => entry.Text.Contains("zhang"));
    }

    [SkippableTheory]
    [InlineData(DiagnosticCodes.EvidenceDiskFull)]
    [InlineData(DiagnosticCodes.EvidenceFolderUnusable)]
    public async Task Evidence_that_has_no_room_now_is_waited_for(string code)
    {
        MailAccount account = dovecot.NewAccount();
        var evidence = new EvidenceOfTest { Failure = new EvidenceException(new Refusal(code, "Full.", "Wait.")) };
        await using var host = new MailHost(MailHost.BoxOf(account)) { Evidence = evidence };
        await account.BringAsync(Sample.Plain(), MailHost.Start);
        for (int i = 0; i < 5; i++)
            await host.PollAsync();
        (await account.InAsync("INBOX")).Should().ContainSingle();

        evidence.Failure = null;
        await host.PollAsync();

        (await host.AllAsync()).Should().ContainSingle().Which.Evidence.Should().ContainSingle();
        (await account.InAsync("Processed")).Should().ContainSingle();
    }

    [SkippableFact]
    public async Task A_mail_that_fails_three_times_is_set_aside_and_stops_no_other()
    {
        MailAccount account = dovecot.NewAccount();
        var scanner = new ScannerOfTest(static one => one.FileName == "poison.png" ? null! : ScanVerdict.Clean);
        await using var host = MailHost.Of(account, more: builder => builder.Services.AddSingleton<IEvidenceScanner>(scanner));
        await account.BringAsync(Sample.With(("image/png", "poison.png", "x")), MailHost.Start);
        await account.BringAsync(Sample.Plain(), MailHost.Start);

        await host.PollAsync();
        (await host.AllAsync()).Should().ContainSingle().Which.Description.Should().Be("It leaks.");
        await host.PollAsync();
        (await account.InAsync("Unprocessable")).Should().BeEmpty();
        await host.PollAsync();

        (await account.InAsync("Unprocessable")).Should().ContainSingle();
        host.Logs.All.Count(entry => entry.Id == 1423).Should().Be(3);
    }

    [SkippableFact]
    public async Task A_mail_that_ends_the_process_each_time_is_set_aside()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = new MailHost(MailHost.BoxOf(account)) { Memory = new DyingMemory(new DrivenClock(MailHost.Start)) };
        await account.BringAsync(Sample.Plain(), MailHost.Start);
        host.Store.Failure = new AwayException(isTransient: true); // the process ends before it says so
        for (int i = 0; i < 3; i++)
            await host.Invoking(async one => await one.PollAsync()).Should().ThrowAsync<AwayException>();
        host.Store.Failure = null;

        await host.PollAsync();

        (await account.InAsync("Unprocessable")).Should().ContainSingle();
        (await host.AllAsync()).Should().BeEmpty();
    }

    [SkippableFact]
    public async Task A_store_that_is_broken_is_no_reason_to_try_for_ever()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account);
        await account.BringAsync(Sample.Plain(), MailHost.Start);
        host.Store.Failure = new AwayException(isTransient: false);
        for (int i = 0; i < 3; i++)
            await host.PollAsync();

        (await account.InAsync("Unprocessable")).Should().ContainSingle();
    }

    [SkippableFact]
    public async Task A_store_of_evidence_that_breaks_says_nothing_of_the_mailbox()
    {
        MailAccount account = dovecot.NewAccount();
        var evidence = new EvidenceOfTest { Failure = new IOException("broken") };
        await using var host = new MailHost(MailHost.BoxOf(account)) { Evidence = evidence };
        await account.BringAsync(Sample.Plain(), MailHost.Start);
        for (int i = 0; i < 3; i++)
            (await host.PollAsync()).Should().BeTrue();

        (await account.InAsync("Unprocessable")).Should().ContainSingle();
        evidence.Failure = null;
        await account.MoveBackAsync("Unprocessable");
        await host.PollAsync();

        (await host.AllAsync()).Should().ContainSingle().Which.Evidence.Should().ContainSingle("it is done to its end");
        (await account.InAsync("Processed")).Should().ContainSingle();
    }

    [SkippableFact]
    public async Task What_is_refused_is_set_aside_at_once()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(
            account, more: static builder => builder.Services.AddSingleton<IComplaintNumberGenerator>(new NoNumbers()));
        await account.BringAsync(Sample.Plain(), MailHost.Start);

        await host.PollAsync();

        (await account.InAsync("Unprocessable")).Should().ContainSingle();
        host.Logs.All.Should().Contain(entry => entry.Id == 1425 && entry.Text.Contains(DiagnosticCodes.InvalidComplaintNumber));
    }

    [SkippableFact]
    public async Task A_workflow_that_takes_no_evidence_of_complainants_leaves_the_mail_to_a_person()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account, rules: """
            { "Workflow": { "Preset": "standard", "States": { "Open": { "On": { "AddEvidence": { "By": ["CaseOwner"] } } } } } }
            """);
        await account.BringAsync(Sample.Plain(), MailHost.Start);

        await host.PollAsync();

        (await host.AllAsync()).Should().ContainSingle().Which.Evidence.Should().BeEmpty();
        (await account.InAsync("Unprocessable")).Should().ContainSingle();
    }

    private sealed class NoNumbers : IComplaintNumberGenerator
    {
        public string Next(DateTimeOffset receivedAt) => "";
    }
}
