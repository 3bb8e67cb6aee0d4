using ComplaintFlow.Mail.Receiving.Mailboxes;
using ComplaintFlow.Mail.Receiving.Memory;
using ComplaintFlow.Mail.Tests.Support;
using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Testing;

namespace ComplaintFlow.Mail.Tests.Receiving;

/// <summary>Several hosts have the same mailbox, and one of them reads it.</summary>
[Collection(DovecotGroup.Name)]
public sealed class TwoHostsTests(DovecotFixture dovecot)
{
    private readonly DrivenClock _clock = new(MailHost.Start);

    [SkippableFact]
    public async Task One_of_them_reads_it_and_another_takes_over_when_that_stops()
    {
        MailAccount account = dovecot.NewAccount();
        MailHost first = Of(account);
        await using MailHost second = Of(account, first);
        await account.BringAsync(Sample.Plain("1"), MailHost.Start);

        (await first.PollAsync()).Should().BeTrue();
        (await second.PollAsync()).Should().BeFalse();
        await account.BringAsync(Sample.Plain("2"), MailHost.Start);
        (await second.PollAsync()).Should().BeFalse();
        (await second.AllAsync()).Should().ContainSingle();
        await first.DisposeAsync();

        (await second.PollAsync()).Should().BeTrue();
        (await second.AllAsync()).Should().HaveCount(2);
    }

    [SkippableFact]
    public async Task Another_takes_over_from_one_that_has_died()
    {
        MailAccount account = dovecot.NewAccount();
        await using MailHost died = Of(account);
        await using MailHost second = Of(account, died);
        await died.PollAsync();
        await account.BringAsync(Sample.Plain(), MailHost.Start);

        _clock.Advance(MailboxReader.Lease - TimeSpan.FromSeconds(1));
        (await second.PollAsync()).Should().BeFalse();
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await second.PollAsync()).Should().BeTrue();
        (await died.PollAsync()).Should().BeFalse("it has lost the mailbox");

        (await second.AllAsync()).Should().ContainSingle();
    }

    [SkippableFact]
    public async Task Two_that_read_at_once_since_they_remember_nothing_together_make_no_second_complaint()
    {
        MailAccount account = dovecot.NewAccount();
        await using MailHost first = Of(account);
        await using var second = new MailHost(MailHost.BoxOf(account))
        {
            Clock = _clock, Store = first.Store, Evidence = first.Evidence, Memory = new MailMemory(new InMemoryStore(), _clock),
        };
        for (int i = 0; i < 10; i++)
            await account.BringAsync(Sample.Plain($"{i}", $"It leaks {i}."), MailHost.Start);

        await Task.WhenAll(first.PollAsync().AsTask(), second.PollAsync().AsTask());
        await first.PollAsync();

        (await first.AllAsync()).Should().HaveCount(10).And.OnlyContain(one => one.Evidence.Count == 1);
        (await account.InAsync("INBOX")).Should().BeEmpty();
        (await account.InAsync("Unprocessable")).Should().BeEmpty();
    }

    private MailHost Of(MailAccount account, MailHost? like = null) => new(MailHost.BoxOf(account))
    {
        Clock = _clock, Store = like?.Store ?? new(), Evidence = like?.Evidence ?? new EvidenceOfTest(),
    };
}
