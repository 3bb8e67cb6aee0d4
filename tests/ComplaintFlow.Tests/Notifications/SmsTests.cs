using System.Collections.Concurrent;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Notifications;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Notifications;

public sealed class SmsTests
{
    [Fact]
    public async Task A_complainant_with_a_telephone_gets_short_notices_and_what_is_said_in_full()
    {
        var phones = new Phones();
        using TestHouse house = House(phones);
        Complaint complaint = await ReceiveAsync(house, Contact.Phone("+86 138 0013 0003"));
        await house.ActAsync(complaint.Id, new Respond { Text = "We have ordered a new kettle." });
        await house.SendAllAsync();

        phones.Got.Select(static message => message.Number).Should().AllBe("+86 138 0013 0003");
        phones.Got.First().Text.Should().NotContain("\n", "a notice is one line");
        phones.Got.Last().Text.Should().Contain("We have ordered a new kettle.");
        (await house.EventsAsync<NoticeDelivered>(complaint.Id)).Should().ContainSingle();
    }

    [Fact]
    public async Task What_is_too_long_for_a_text_message_is_undeliverable_by_it()
    {
        var phones = new Phones();
        using TestHouse house = House(phones);
        Complaint complaint = await ReceiveAsync(house, Contact.Phone("+86 138 0013 0003"));
        await house.ActAsync(complaint.Id, new Respond { Text = new string('x', 1_000) });
        await house.SendAllAsync();

        phones.Got.Should().NotContain(static message => message.Text.Contains("xxx"));
        (await house.EventsAsync<NoticeUndeliverable>(complaint.Id)).Should().ContainSingle();
    }

    private static TestHouse House(Phones phones) => new("{}", builder =>
    {
        builder.Services.AddSingleton(phones);
        builder.AddSms<Phones>();
    });

    private static Task<Complaint> ReceiveAsync(TestHouse house, Contact contact) => house.ReceiveAsync(TestHouse.Kettle() with
    {
        Complainant = new Complainant { Name = "Li Na", Contacts = [contact] },
    });

    private sealed class Phones : ISmsSender
    {
        public ConcurrentQueue<SmsMessage> Got { get; } = new();

        public ValueTask<DeliveryResult> SendAsync(SmsMessage message, CancellationToken cancellationToken)
        {
            Got.Enqueue(message);
            return new(DeliveryResult.Delivered);
        }
    }
}
