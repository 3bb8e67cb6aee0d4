using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Mail.Tests.Support;

namespace ComplaintFlow.Mail.Tests.Receiving;

/// <summary>An answer is never lost, in whatever state its complaint is.</summary>
[Collection(DovecotGroup.Name)]
public sealed class ClosedComplaintTests(DovecotFixture dovecot)
{
    /// <summary>Receives a complaint whose complainant is asked something.</summary>
    private static async Task<Complaint> AskedAsync(MailHost host)
    {
        Complaint complaint = await host.ReceiveAsync();
        await DoAsync(host, complaint, new BeginAssessment(), Agent);
        await DoAsync(host, complaint, new RequestInformation("When was it bought?"), Agent);
        return complaint;
    }

    private static readonly Actor Customer = Actor.Of("li", Roles.Complainant);
    private static readonly Actor Agent = Actor.Of("ann", Roles.IntakeAgent, Roles.CaseOwner);

    [SkippableFact]
    public async Task An_answer_to_what_is_over_is_a_complaint_that_names_it()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account);
        Complaint over = await host.ReceiveAsync();
        await DoAsync(host, over, new Withdraw { Reason = "A new kettle has come." }, Customer);
        await account.BringAsync(Answer(over, "It leaks again."), MailHost.Start);

        await host.PollAsync();

        Complaint complaint = (await host.AllAsync()).Single(one => one.Id != over.Id);
        (complaint.Description, complaint.Evidence.Count).Should().Be(("It leaks again.", 1));
        (await host.EventsAsync<NoteAdded>(complaint)).Should().ContainSingle().Which.Text.Should()
            .Be($"The mail answers {over.Number}, which takes no messages in its state.");
    }

    [SkippableFact]
    public async Task An_answer_to_what_was_merged_goes_to_the_complaint_that_goes_on()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account);
        (Complaint master, Complaint duplicate) = (await host.ReceiveAsync(), await host.ReceiveAsync());
        await DoAsync(host, duplicate, new Merge(master.Id) { Reason = "The same kettle." }, Agent);
        await host.SendAsync();
        await account.BringAsync(Answer(duplicate, "Any news?"), MailHost.Start);

        await host.PollAsync();

        (await host.AllAsync()).Should().HaveCount(2);
        (await host.EventsAsync<MessageExchanged>(master)).Should().ContainSingle().Which.Text.Should().Be("Any news?");
    }

    [SkippableFact]
    public async Task Who_answers_what_was_asked_is_not_reminded()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account);
        Complaint complaint = await AskedAsync(host);
        await account.BringAsync(Answer(complaint, "In January.", "1"), MailHost.Start);
        await account.BringAsync(Answer(complaint, "In Bonn.", "2"), MailHost.Start);

        await host.PollAsync();

        (await host.EventsAsync<InformationProvided>(complaint)).Should().ContainSingle().Which.Answers.Should().Be("In January.");
        (await host.EventsAsync<MessageExchanged>(complaint)).Where(one => one.FromComplainant).Should().ContainSingle()
            .Which.Text.Should().Be("In Bonn.");
    }

    [SkippableFact]
    public async Task The_answer_is_not_taken_for_another_when_it_is_seen_again()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account);
        Complaint complaint = await AskedAsync(host);
        byte[] mail = Answer(complaint, "In January.");
        await account.BringAsync(mail, MailHost.Start);
        await host.PollAsync();
        await account.BringAsync(mail, MailHost.Start);
        await using var next = new MailHost(MailHost.BoxOf(account)) { Store = host.Store, Evidence = host.Evidence };
        await host.DisposeAsync();

        await next.PollAsync();

        (await next.AllAsync()).Should().ContainSingle();
        (await next.EventsAsync<MessageExchanged>(complaint)).Where(one => one.FromComplainant).Should().BeEmpty();
        (await account.InAsync("INBOX")).Should().BeEmpty();
    }

    [SkippableFact]
    public async Task A_complainant_who_answers_an_own_mail_is_understood_and_a_stranger_is_not()
    {
        MailAccount account = dovecot.NewAccount();
        await using var host = MailHost.Of(account);
        await account.BringAsync(Sample.Plain("first"), MailHost.Start);
        await account.BringAsync(Sample.Plain("2", "And it smokes.", headers: "In-Reply-To: <first@example.net>\n"), MailHost.Start);
        await account.BringAsync(
            Sample.Plain("3", "Mine too.", from: "other@example.org", headers: "References: <first@example.net>\n"), MailHost.Start);

        await host.PollAsync();

        IReadOnlyList<Complaint> all = await host.AllAsync();
        all.Select(one => one.Description).Should().BeEquivalentTo("It leaks.", "Mine too.");
        (await host.EventsAsync<MessageExchanged>(all.Single(one => one.Description == "It leaks."))).Should().ContainSingle()
            .Which.Text.Should().Be("And it smokes.");
        (await host.EventsAsync<NoteAdded>(all.Single(one => one.Description == "Mine too."))).Should().ContainSingle();
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_to_a_letter_of_another_tenant_goes_there(bool isBrokenOff)
    {
        MailAccount account = dovecot.NewAccount();
        Dictionary<string, MailboxOptions> mailboxes = MailHost.BoxOf(account);
        mailboxes["acme"] = dovecot.NewAccount().Options("acme@shop.example", options => options.Tenant = "Acme");
        await using var host = new MailHost(mailboxes, rules: """{ "Tenants": { "acme": {} } }""");
        Complaint complaint = await host.ReceiveAsync("acme");
        await account.BringAsync(Sample.Plain(to: MailHost.AddressOf(complaint, "acme"), text: "Any news?"), MailHost.Start);
        if (isBrokenOff)
        {
            host.Store.Written = static action =>
            {
                if (action == "AddEvidence")
                    throw new AwayException(isTransient: true);
            };
            await host.Invoking(async one => await one.PollAsync()).Should().ThrowAsync<AwayException>();
            host.Store.Written = null;
        }

        await host.PollAsync();

        (await host.AllAsync()).Should().BeEmpty();
        Complaint after = (await host.AllAsync("acme")).Should().ContainSingle().Subject;
        after.Evidence.Should().ContainSingle();
    }

    private static byte[] Answer(Complaint complaint, string text, string id = "1") =>
        Sample.Plain(id, text, from: "li@example.org", to: MailHost.AddressOf(complaint));

    private static async Task DoAsync(MailHost host, Complaint complaint, ComplaintAction action, Actor actor)
    {
        ActionOutcome outcome = await host.Complaints.ActAsync(complaint.Id, action, actor);
        outcome.Refusals.Should().BeEmpty();
    }
}
