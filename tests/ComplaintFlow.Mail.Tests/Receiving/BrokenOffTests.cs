using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Mail.Receiving.Mailboxes;
using ComplaintFlow.Mail.Tests.Support;

namespace ComplaintFlow.Mail.Tests.Receiving;

/// <summary>A host may be killed at any step. What it was doing is done to its end by the next one, and nothing twice.</summary>
public sealed class BrokenOffTests
{
    private static readonly byte[] Mail = Sample.With(("image/png", "a.png", "one"), ("image/png", "b.png", "two"));

    [SkippableFact]
    public async Task A_server_that_dies_between_the_last_commit_and_the_move_brings_no_second_complaint()
    {
        Skip.If(DovecotServer.Missing is not null, DovecotServer.Missing);
        using var server = DovecotServer.Start();
        var account = new MailAccount(server, "box");
        await account.BringAsync(Mail, MailHost.Start);
        await using var killed = MailHost.Of(account);
        After(killed, "AddEvidence", 3, () => server.Pause(crash: true));

        await killed.Invoking(async host => await host.PollAsync()).Should().ThrowAsync<Exception>("the mail cannot be moved");
        server.Resume();
        (await account.InAsync("INBOX")).Should().ContainSingle("it was not moved");

        await IsDoneAsync(account, killed, "Kettle");
    }

    [SkippableTheory]
    [InlineData("Receive", 1)]
    [InlineData("AddEvidence", 1)]
    [InlineData("AddEvidence", 2)]
    [InlineData("AddEvidence", 3)]
    public async Task A_host_that_dies_after_a_commit_leaves_the_rest_to_the_next(string action, int count)
    {
        Skip.If(DovecotServer.Missing is not null, DovecotServer.Missing);
        using var server = DovecotServer.Start();
        var account = new MailAccount(server, "box");
        await account.BringAsync(Mail, MailHost.Start);
        await using var killed = MailHost.Of(account);
        After(killed, action, count, static () => throw new AwayException(isTransient: true));
        await killed.Invoking(async host => await host.PollAsync()).Should().ThrowAsync<AwayException>();
        (await account.InAsync("INBOX")).Should().ContainSingle();

        await IsDoneAsync(account, killed, "Kettle");
    }

    [SkippableTheory]
    [InlineData("SendMessage", 1)]
    [InlineData("AddEvidence", 2)]
    public async Task A_message_is_not_written_twice(string action, int count)
    {
        Skip.If(DovecotServer.Missing is not null, DovecotServer.Missing);
        using var server = DovecotServer.Start();
        var account = new MailAccount(server, "box");
        await using var killed = MailHost.Of(account);
        Complaint complaint = await killed.ReceiveAsync();
        await account.BringAsync(
            [.. Sample.Of($"To: {MailHost.AddressOf(complaint)}\n"), .. Mail], MailHost.Start);
        After(killed, action, count, static () => throw new AwayException(isTransient: true));
        await killed.Invoking(async host => await host.PollAsync()).Should().ThrowAsync<AwayException>();

        Complaint after = await IsDoneAsync(account, killed, "The kettle leaks");
        (await killed.EventsAsync<MessageExchanged>(after)).Should().ContainSingle();
    }

    /// <summary>Lets something happen when an action was written for so many times.</summary>
    private static void After(MailHost host, string action, int count, Action happens)
    {
        int seen = 0;
        host.Store.Written = written =>
        {
            if (written == action && ++seen == count)
                happens();
        };
    }

    /// <summary>Lets another host look, when the first one does not own the mailbox any more.</summary>
    private static async Task<Complaint> IsDoneAsync(MailAccount account, MailHost killed, string subject)
    {
        killed.Store.Written = null;
        killed.Clock.Advance(MailboxReader.Lease);
        await using var next = new MailHost(MailHost.BoxOf(account))
        {
            Store = killed.Store, Evidence = killed.Evidence, Clock = killed.Clock,
        };
        await next.PollAsync();
        await next.PollAsync();

        Complaint complaint = (await next.AllAsync()).Should().ContainSingle().Subject;
        complaint.Subject.Should().Be(subject);
        complaint.Evidence.Select(static piece => piece.MediaType).Should().BeEquivalentTo("message/rfc822", "image/png", "image/png");
        (await account.InAsync("INBOX")).Should().BeEmpty();
        (await account.InAsync("Processed")).Should().ContainSingle();
        return complaint;
    }
}
