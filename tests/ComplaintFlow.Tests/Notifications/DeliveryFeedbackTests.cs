using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Hosting;
using ComplaintFlow.Notifications;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Notifications;

/// <summary>A letter that has left may still come back.</summary>
public sealed class DeliveryFeedbackTests
{
    private const string Address = "li@example.com";

    private readonly FakeChannel _mail = new() { Reaches = ContactKind.Email };

    [Fact]
    public async Task A_letter_that_comes_back_is_a_task_for_the_owner_once()
    {
        using TestHouse house = House();
        Delivery sent = await SentAsync(house);
        DeliveryFailure bounce = Bounce(sent) with { Address = " LI@example.com" };

        (await FeedbackAsync(house, bounce)).Should().BeTrue();
        (await FeedbackAsync(house, bounce)).Should().BeTrue("it may be reported again");

        ComplaintId id = sent.Notice.ComplaintId!.Value;
        (await house.EventsAsync<NoticeUndeliverable>(id)).Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Topic = "Respond", sent.Notice.Version, Channel = "mail", Reason = "5.1.1" });
        (await house.GetAsync(id)).Tasks.Should().ContainSingle(task => task.Name == "reach-complainant");
    }

    [Fact]
    public async Task The_topic_of_a_letter_about_the_receipt_is_received()
    {
        using TestHouse house = House();
        ComplaintId id = (await ReceiveAsync(house)).Id;
        await house.SendAllAsync();

        (await FeedbackAsync(house, Bounce(_mail.Taken[0]))).Should().BeTrue();

        (await house.EventsAsync<NoticeUndeliverable>(id)).Should().ContainSingle().Which.Topic.Should().Be("Received");
    }

    [Theory]
    [InlineData("another address")]
    [InlineData("another channel")]
    [InlineData("no id")]
    [InlineData("another complaint")]
    [InlineData("a later version")]
    [InlineData("another endpoint")]
    public async Task What_is_no_delivery_to_the_complainant_changes_nothing(string what)
    {
        using TestHouse house = House();
        Delivery sent = await SentAsync(house);
        ComplaintId id = sent.Notice.ComplaintId!.Value;
        long version = (await house.GetAsync(id)).Version;
        string place = sent.Id[sent.Id.IndexOf('.', StringComparison.Ordinal)..];
        DeliveryFailure bounce = what switch
        {
            "another address" => Bounce(sent) with { Address = "other@example.com" },
            "another channel" => Bounce(sent) with { Channel = "sms" },
            "no id" => Bounce(sent) with { Delivery = "7" },
            "another complaint" => Bounce(sent) with { Delivery = sent.Id.Replace(id.ToString(), new string('0', 32)) },
            "a later version" => Bounce(sent) with { Delivery = $"{id}-9999-0{place}" },
            _ => Bounce(sent) with { Delivery = $"{id}-1-0.0123456789abcdef" },
        };

        (await FeedbackAsync(house, bounce)).Should().BeFalse();

        (await house.GetAsync(id)).Version.Should().Be(version);
    }

    [Fact]
    public async Task A_tenant_that_nobody_declared_is_refused()
    {
        using TestHouse house = House();
        DeliveryFailure bounce = Bounce(await SentAsync(house)) with { Tenant = "acme" };

        Func<Task> report = () => FeedbackAsync(house, bounce);

        await report.Should().ThrowAsync<UnknownTenantException>();
    }

    [Fact]
    public void Its_text_names_no_address()
    {
        var failure = new DeliveryFailure { Channel = "mail", Delivery = "7", Reason = "5.1.1", Address = Address };

        failure.ToString().Should().Be("mail 7: 5.1.1");
    }

    [Fact]
    public void A_host_says_whether_it_has_workers()
    {
        ServiceCollection without = new(), with = new();
        IConfiguration rules = new ConfigurationBuilder().Build();
        without.AddComplaintFlow(rules);
        with.AddComplaintFlow(rules).AddWorkers().AddWorkers();

        without.Should().NotContain(service => service.ServiceType == typeof(WorkersRegistration));
        with.Should().ContainSingle(service => service.ServiceType == typeof(WorkersRegistration));
    }

    private static DeliveryFailure Bounce(Delivery sent) => new() { Delivery = sent.Id, Channel = "mail", Reason = "5.1.1" };

    private static async Task<bool> FeedbackAsync(TestHouse house, DeliveryFailure failure) =>
        await house.Get<IDeliveryFeedback>().ReportFailureAsync(failure);

    private static Task<Complaint> ReceiveAsync(TestHouse house) => house.ReceiveAsync(
        TestHouse.Kettle() with { Complainant = new Complainant { Name = "Li Na", Contacts = [Contact.Email(Address)] } });

    private async Task<Delivery> SentAsync(TestHouse house)
    {
        ComplaintId id = (await ReceiveAsync(house)).Id;
        await house.DoAsync(id, new BeginAssessment());
        await house.DoAsync(id, new Assign { Owner = People.Owner.Id }, People.Supervisor);
        await house.DoAsync(id, new Respond { Text = "We look into it." }, People.Owner);
        await house.SendAllAsync();
        return _mail.Taken.Single(delivery => delivery.Notice.Topic == "Respond");
    }

    private TestHouse House() => new("{}", builder => builder.RemoveChannels().AddNotificationChannel("mail", _ => _mail));
}
