using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Mail.Tests.Support;
using MimeKit;
using SmtpServer.Protocol;

namespace ComplaintFlow.Mail.Tests.Sending;

public sealed class WholeWayTests
{
    private static readonly Actor Anna = Actor.Of("anna", [.. Roles.BuiltIn.Where(static role => role != Roles.System)]);

    [Fact]
    public async Task What_is_said_reaches_the_complainant_once_and_is_recorded()
    {
        await using var server = MailServer.Start();
        await using var house = new MailHouse(server);
        Complaint complaint = await ReceiveAsync(house, "li.na@example.org");
        await house.Complaints.ActAsync(complaint.Id, new Respond { Text = "We have ordered a new kettle for you." }, Anna);
        await house.WorkAsync();

        MimeMessage[] answers = [.. server.Mails.Where(static mail => mail.TextBody!.Contains("a new kettle"))];
        MimeMessage answer = answers.Should().ContainSingle().Subject;
        answer.To.ToString().Should().Be("li.na@example.org");
        answer.Subject.Should().Contain(complaint.Number);
        (await EventsAsync(house, complaint.Id)).OfType<NoticeDelivered>().Should().ContainSingle().Which.Channel.Should().Be("mail");
    }

    [Fact]
    public async Task An_address_that_nobody_has_leads_to_the_next_one_and_in_the_end_to_a_task()
    {
        await using var server = MailServer.Start();
        server.OnRecipient = static address => address == "old@example.org" ? new SmtpResponse((SmtpReplyCode)550, "5.1.1 nobody") : null;
        await using var house = new MailHouse(server);
        Complaint complaint = await ReceiveAsync(house, "old@example.org", "new@example.org");
        await house.Complaints.ActAsync(complaint.Id, new Respond { Text = "First answer." }, Anna);
        await house.WorkAsync();
        server.Mails.Should().Contain(static mail => mail.TextBody!.Contains("First answer.") && mail.To.ToString() == "new@example.org");

        server.OnRecipient = static _ => new SmtpResponse((SmtpReplyCode)550, "5.1.1 nobody");
        await house.Complaints.ActAsync(complaint.Id, new Respond { Text = "Second answer." }, Anna);
        await house.WorkAsync();

        server.Mails.Should().NotContain(static mail => mail.TextBody!.Contains("Second answer."));
        (await EventsAsync(house, complaint.Id)).OfType<NoticeUndeliverable>().Should().ContainSingle();
        (await house.Complaints.GetAsync(complaint.Id))!.Tasks.Should().Contain(static task => task.Name == "reach-complainant");
    }

    [Fact]
    public async Task A_server_that_is_down_for_a_day_loses_nothing_and_sends_nothing_twice()
    {
        await using var server = MailServer.Start();
        server.OnSender = static _ => new SmtpResponse(SmtpReplyCode.ServiceUnavailable, "4.3.2 down");
        await using var house = new MailHouse(server);
        for (int i = 0; i < 20; i++)
            await ReceiveAsync(house, $"person{i}@example.org");
        for (int hour = 0; hour < 24; hour++)
        {
            await house.WorkAsync();
            house.Clock.Advance(TimeSpan.FromHours(1));
        }
        server.Raw.Should().BeEmpty();
        server.OnSender = static _ => null;
        for (int hour = 0; hour < 24; hour++)
        {
            await house.WorkAsync();
            house.Clock.Advance(TimeSpan.FromHours(1));
        }

        server.Mails.Select(static mail => mail.To.ToString()).Should().BeEquivalentTo(
            Enumerable.Range(0, 20).Select(static i => $"person{i}@example.org"));
    }

    private static Task<Complaint> ReceiveAsync(MailHouse house, params string[] addresses) => house.Complaints.ReceiveAsync(new Intake
    {
        Channel = "Web", Subject = "Kettle", Description = "It is dented.",
        Complainant = new Complainant
        {
            Name = "Li Na", Contacts = [.. addresses.Select(static address => new Contact(ContactKind.Email, address))],
        },
    }).AsTask();

    private static async Task<IEnumerable<ComplaintEvent>> EventsAsync(MailHouse house, ComplaintId id) =>
        (await house.Complaints.GetHistoryAsync(id)).SelectMany(static entry => entry.Events);
}
