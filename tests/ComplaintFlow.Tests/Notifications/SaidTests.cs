using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Notifications;

/// <summary>What is said to a complainant is sent once, by the way that the complainant uses, and what becomes of it is kept.</summary>
public sealed class SaidTests
{
    private readonly FakeChannel _mail = new() { Reaches = ContactKind.Email };
    private readonly FakeChannel _sms = new() { Reaches = ContactKind.Phone };

    public static TheoryData<ComplaintAction, LetterKind, string> Words => new()
    {
        { new Respond { Text = "We look into it." }, LetterKind.Response, "We look into it." },
        { new SendMessage("A colleague calls you."), LetterKind.Message, "A colleague calls you." },
        { new ReportProgress("The kettle is in the laboratory."), LetterKind.Progress, "The kettle is in the laboratory." },
        { new GivePreliminaryPlan("We exchange it by Friday."), LetterKind.PreliminaryPlan, "We exchange it by Friday." },
        { new RequestInformation("When was it bought?"), LetterKind.InformationRequest, "When was it bought?" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public async Task An_action_that_says_something_leaves_once_with_its_words(ComplaintAction action, LetterKind kind, string words)
    {
        using TestHouse house = House();
        ComplaintId id = await AcceptedAsync(house, Contact.Email("li@example.com"));
        await house.SendAllAsync();
        int before = _mail.Taken.Count;
        await house.DoAsync(id, action, People.Owner);
        await house.SendAllAsync();

        Delivery sent = _mail.Taken.Skip(before).Should().ContainSingle().Subject;
        (sent.Notice.Topic, sent.Letter!.Kind, sent.Recipient!.AddressOf(ContactKind.Email)).Should()
            .Be((action.Trigger, kind, "li@example.com"));
        sent.Letter.Text.Should().Contain(words).And.NotContain("{{");
        sent.Text.Should().NotContain(words, "the notice itself holds no words");
        (await house.EventsAsync<NoticeDelivered>(id)).Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { sent.Notice.Topic, sent.Notice.Version, Channel = "mail" });
    }

    [Theory]
    [MemberData(nameof(Words))]
    public async Task What_a_person_has_delivered_by_hand_is_not_sent(ComplaintAction action, LetterKind kind, string words)
    {
        _ = (kind, words);
        using TestHouse house = House();
        ComplaintId id = await AcceptedAsync(house, Contact.Email("li@example.com"));
        await house.SendAllAsync();
        int before = _mail.Taken.Count;
        await house.DoAsync(id, ByHand(action), People.Owner);
        await house.SendAllAsync();

        _mail.Taken.Should().HaveCount(before);
        (await house.EventsAsync<NoticeDelivered>(id)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_first_contact_that_a_channel_reaches_and_that_the_complainant_agrees_to_is_used()
    {
        using TestHouse house = House();
        await AcceptedAsync(
            house, new Contact(ContactKind.Post, "Main Street 1"), Contact.Phone("+8613800000001") with { RefusesNotices = true },
            Contact.Email("li@example.com"), Contact.Phone("+8613800000002"));
        await house.SendAllAsync();

        _mail.Taken.Should().NotBeEmpty().And.OnlyContain(delivery => delivery.Endpoint == "complainant/2");
        _sms.Taken.Should().BeEmpty();
        (await house.Outbox.GetDeadLettersAsync(ComplaintKey.DefaultTenant, 9, default)).Should().BeEmpty("nothing was tried");
    }

    [Fact]
    public async Task Where_one_way_ends_the_next_one_is_taken()
    {
        using TestHouse house = House();
        _mail.Answer = _ => DeliveryResult.Rejected("550");
        ComplaintId id = (await house.ReceiveAsync(From(Contact.Email("gone@example.com"), Contact.Phone("+8613800000001")))).Id;
        await house.SendAllAsync();

        _sms.Taken.Should().ContainSingle().Which.Recipient!.AddressOf(ContactKind.Phone).Should().Be("+8613800000001");
        (await house.EventsAsync<NoticeUndeliverable>(id)).Should().BeEmpty("it has arrived");
    }

    [Fact]
    public async Task Where_no_way_is_left_the_owner_gets_a_task_with_a_clock()
    {
        using TestHouse house = House("""{ "Notifications": { "UndeliverableWithin": "8h" } }""");
        ComplaintId id = await AcceptedAsync(house, Contact.Email("gone@example.com"));
        await house.SendAllAsync();
        _mail.Answer = _ => DeliveryResult.Rejected("550");
        await house.DoAsync(id, new Respond { Text = "We look into it." }, People.Owner);
        await house.SendAllAsync();
        await house.SendAllAsync();

        (await house.EventsAsync<NoticeUndeliverable>(id)).Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Topic = "Respond", Channel = "mail", Reason = "550" });
        Complaint complaint = await house.GetAsync(id);
        WorkTask task = complaint.Tasks.Should().ContainSingle(one => one.Name == "reach-complainant").Subject;
        task.DueAt.Should().Be(TestHouse.Start.AddHours(8));
        complaint.Clocks.Should().Contain(clock => clock.Target == "Task reach-complainant" && clock.DueAt == task.DueAt);
        complaint.MilestoneOf("FirstResponse").Should().NotBeNull("the answer meets its promise when it is given");
    }

    [Fact]
    public async Task A_complainant_without_an_address_is_a_task_from_the_beginning()
    {
        using TestHouse house = House();
        ComplaintId id = (await house.ReceiveAsync()).Id;
        await house.SendAllAsync();

        (await house.EventsAsync<NoticeUndeliverable>(id)).Should().ContainSingle().Which.Reason.Should().Be("NoAddress");
        (await house.GetAsync(id)).Tasks.Should().ContainSingle(task => task.Name == "reach-complainant");
    }

    [Fact]
    public async Task Nobody_is_asked_to_reach_an_unknown_complainant()
    {
        using TestHouse house = House();
        ComplaintId id = (await house.ReceiveAsync(
            TestHouse.Kettle() with { Complainant = new Complainant { Identity = IdentityLevel.Anonymous } })).Id;
        await house.SendAllAsync();

        (await house.EventsAsync<NoticeUndeliverable>(id)).Should().ContainSingle();
        (await house.GetAsync(id)).Tasks.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_has_read_the_complaint_may_act_although_a_letter_has_arrived_since()
    {
        using TestHouse house = House();
        ComplaintId id = await AcceptedAsync(house, Contact.Email("li@example.com"));
        long seen = (await house.DoAsync(id, new Respond { Text = "We look into it." }, People.Owner)).Version;
        await house.SendAllAsync();
        (await house.GetAsync(id)).Version.Should().BeGreaterThan(seen);

        ActionOutcome outcome = await house.ActAsync(id, new AddNote("read"), People.Owner, new ActOptions { ExpectedVersion = seen });
        outcome.IsAccepted.Should().BeTrue();
        (await house.ActAsync(id, new AddNote("read"), People.Owner, new ActOptions { ExpectedVersion = seen })).Refusals.Should()
            .ContainSingle().Which.Code.Should().Be(DiagnosticCodes.ConcurrentChange, "a note is a change");
    }

    [Fact]
    public async Task What_the_complainant_writes_is_not_sent_back()
    {
        using TestHouse house = House();
        ComplaintId id = await AcceptedAsync(house, Contact.Email("li@example.com"));
        await house.SendAllAsync();
        int before = _mail.Taken.Count;
        await house.DoAsync(id, new SendMessage("Is there news?"), People.Complainant);
        await house.SendAllAsync();

        _mail.Taken.Should().HaveCount(before);
    }

    private static ComplaintAction ByHand(ComplaintAction action) => action switch
    {
        Respond said => said with { DeliveredBy = "Phone" },
        SendMessage said => said with { DeliveredBy = "Counter" },
        ReportProgress said => said with { DeliveredBy = "Phone" },
        GivePreliminaryPlan said => said with { DeliveredBy = "Letter" },
        RequestInformation said => said with { DeliveredBy = "Phone" },
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static Intake From(params Contact[] contacts) =>
        TestHouse.Kettle() with { Complainant = new Complainant { Name = "Li Na", Contacts = contacts } };

    private static async Task<ComplaintId> AcceptedAsync(TestHouse house, params Contact[] contacts)
    {
        ComplaintId id = (await house.ReceiveAsync(From(contacts))).Id;
        await house.DoAsync(id, new BeginAssessment());
        await house.DoAsync(id, new Assign { Owner = People.Owner.Id }, People.Supervisor);
        return id;
    }

    /// <summary>A house that reaches people by mail and by text message, and nobody in another way.</summary>
    private TestHouse House(string rules = "{}") => new(rules, builder =>
    {
        builder.RemoveChannels().AddNotificationChannel("mail", _ => _mail).AddNotificationChannel("sms", _ => _sms);
    });
}
