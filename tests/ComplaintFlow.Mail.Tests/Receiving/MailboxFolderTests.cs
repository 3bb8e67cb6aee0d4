using ComplaintFlow.Mail.Tests.Support;

namespace ComplaintFlow.Mail.Tests.Receiving;

/// <summary>Mails lie in folders, as the house names them.</summary>
[Collection(DovecotGroup.Name)]
public sealed class MailboxFolderTests(DovecotFixture dovecot)
{
    [SkippableFact]
    public async Task Folders_may_lie_in_folders_and_are_made()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account, options =>
            (options.ProcessedFolder, options.UnprocessableFolder) = ("Complaints/Done", "Complaints/Look at"));
        await account.BringAsync(Sample.Plain(), MailHost.Start);
        await account.BringAsync("no mail"u8.ToArray(), MailHost.Start);

        await host.PollAsync();

        (await account.InAsync("Complaints/Done")).Should().ContainSingle();
        (await account.InAsync("Complaints/Look at")).Should().ContainSingle();
    }

    [SkippableFact]
    public async Task Another_folder_than_that_of_all_mail_can_be_read()
    {
        MailAccount account = dovecot.NewAccount();
        await using (var first = MailHost.Of(account))
        {
            await account.BringAsync(Sample.Plain("1"), MailHost.Start);
            await first.PollAsync();
        }
        await account.BringAsync(Sample.Plain("2"), MailHost.Start);
        await using var host = MailHost.Of(account, static options =>
            (options.Folder, options.ProcessedFolder) = ("Processed", "Done"));

        await host.PollAsync();

        (await host.AllAsync()).Should().ContainSingle();
        (await account.InAsync("Done")).Should().ContainSingle();
        (await account.InAsync("INBOX")).Should().ContainSingle();
    }

    [SkippableFact]
    public async Task Mail_of_a_list_that_leads_here_is_taken()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account, static options => options.Lists.Add("complaints.lists.shop.example"));
        foreach ((string id, string list) in new[] { ("1", "complaints.lists.shop.example"), ("2", "news.example.com") })
            await account.BringAsync(
                Sample.Plain(id, headers: $"List-Id: All <{list}>\nPrecedence: list\n"), MailHost.Start);

        await host.PollAsync();

        (await host.AllAsync()).Should().ContainSingle();
    }

    [SkippableFact]
    public async Task What_the_options_say_stands_in_the_complaint()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account, static options =>
            (options.Channel, options.Category, options.Language) = ("Mailbox", "Kettles", "de"));
        await account.BringAsync(Sample.Plain(), MailHost.Start);

        await host.PollAsync();

        (await host.AllAsync()).Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Channel = "Mailbox", Category = "Kettles", Language = "de" });
    }

    [SkippableFact]
    public async Task A_server_whose_clock_is_ahead_is_not_believed()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account);
        await account.BringAsync(Sample.Plain(), MailHost.Start.AddDays(1));

        await host.PollAsync();

        (await host.AllAsync()).Should().ContainSingle().Which.ReceivedAt.Should().Be(MailHost.Start);
    }
}
