using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Mail.Tests.Support;

namespace ComplaintFlow.Mail.Tests.Receiving;

/// <summary>The same mail is one complaint, and another mail never counts as the same.</summary>
[Collection(DovecotGroup.Name)]
public sealed class DuplicateTests(DovecotFixture dovecot)
{
    [SkippableFact]
    public async Task One_mail_in_two_mailboxes_is_one_complaint()
    {
        (MailAccount one, MailAccount two) = (dovecot.NewAccount(), dovecot.NewAccount());
        await using MailHost host = Of(one, two);
        await one.BringAsync(Sample.Plain(headers: "Delivered-To: complaints@shop.example\nReceived: by a\n"), MailHost.Start.AddMinutes(-5));
        await two.BringAsync(Sample.Plain(headers: "Delivered-To: service@shop.example\nReceived: by b\n"), MailHost.Start.AddMinutes(-3));

        await host.PollAsync("one");
        await host.PollAsync("two");

        (await host.AllAsync()).Should().ContainSingle().Which.Evidence.Should().ContainSingle();
        (await two.InAsync("Processed")).Should().ContainSingle();
    }

    [SkippableFact]
    public async Task It_is_one_complaint_although_nobody_remembers_the_first()
    {
        (MailAccount one, MailAccount two) = (dovecot.NewAccount(), dovecot.NewAccount());
        await using MailHost host = Of(one, two);
        await using MailHost later = Of(one, two, host);
        await one.BringAsync(Sample.Plain(), MailHost.Start.AddMinutes(-5));
        await two.BringAsync(Sample.Plain(), MailHost.Start.AddMinutes(-3));

        await host.PollAsync("one");
        await later.PollAsync("two");

        (await host.AllAsync()).Should().ContainSingle();
        (await two.InAsync("Processed")).Should().ContainSingle();
    }

    [SkippableFact]
    public async Task A_message_in_two_mailboxes_is_one_message()
    {
        (MailAccount one, MailAccount two) = (dovecot.NewAccount(), dovecot.NewAccount());
        await using MailHost host = Of(one, two);
        await using MailHost later = Of(one, two, host);
        Complaint complaint = await host.ReceiveAsync();
        byte[] mail = Sample.Plain(to: MailHost.AddressOf(complaint));
        await one.BringAsync(mail, MailHost.Start);
        await two.BringAsync(mail, MailHost.Start);

        await host.PollAsync("one");
        await later.PollAsync("two");

        complaint = (await host.AllAsync()).Should().ContainSingle().Subject;
        (await host.EventsAsync<MessageExchanged>(complaint)).Should().ContainSingle();
        complaint.Evidence.Should().ContainSingle();
    }

    [SkippableFact]
    public async Task One_id_with_other_words_is_another_complaint()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account);
        await account.BringAsync(Sample.Plain(id: "same", text: "It leaks."), MailHost.Start);
        await account.BringAsync(Sample.Plain(id: "same", text: "It burns.", from: "li@example.org"), MailHost.Start);
        await account.BringAsync(Sample.Plain(id: "same", text: "It smokes."), MailHost.Start);

        await host.PollAsync();

        IReadOnlyList<Complaint> all = await host.AllAsync();
        all.Select(one => one.Description).Should().BeEquivalentTo("It leaks.", "It burns.", "It smokes.");
        Complaint second = all.Single(one => one.Description == "It burns.");
        (await host.EventsAsync<NoteAdded>(second)).Should().ContainSingle().Which.Text.Should().Contain("perhaps belongs to");
    }

    [SkippableFact]
    public async Task Mails_without_ids_differ_by_their_words()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account);
        foreach (string text in new[] { "It leaks.", "It burns.", "It leaks." })
            await account.BringAsync(Sample.Of($"From: zhang@example.net\n\n{text}\n"), MailHost.Start);

        await host.PollAsync();

        (await host.AllAsync()).Should().HaveCount(2);
    }

    [SkippableFact]
    public async Task Each_tenant_has_a_complaint_of_its_own()
    {
        (MailAccount one, MailAccount two) = (dovecot.NewAccount(), dovecot.NewAccount());
        await using var host = new MailHost(Boxes(one, two, "acme"), rules: """{ "Tenants": { "acme": {} } }""");
        await one.BringAsync(Sample.Plain(), MailHost.Start);
        await two.BringAsync(Sample.Plain(), MailHost.Start);

        await host.PollAsync("one");
        await host.PollAsync("two");

        (await host.AllAsync()).Should().ContainSingle();
        (await host.AllAsync("acme")).Should().ContainSingle();
    }

    private static MailHost Of(MailAccount one, MailAccount two, MailHost? like = null) => like is null ? new MailHost(Boxes(one, two))
        : new MailHost(Boxes(one, two)) { Store = like.Store, Evidence = like.Evidence };

    private static Dictionary<string, MailboxOptions> Boxes(MailAccount one, MailAccount two, string? tenant = null) =>
        new(StringComparer.Ordinal)
        {
            ["one"] = one.Options(MailHost.From),
            ["two"] = two.Options("service@shop.example", options => options.Tenant = tenant ?? options.Tenant),
        };
}
