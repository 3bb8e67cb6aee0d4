using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Handling.Merging;

/// <summary>What is split from a complaint is not lost, whatever happens to it or to the rules meanwhile.</summary>
public sealed class SplitTests
{
    private static readonly Intake Told =
        TestHouse.Kettle() with { Complainant = new() { Contacts = [Contact.Email("lina@example.com")] } };

    [Fact]
    public async Task A_part_that_is_refused_is_told_once_and_received_when_it_can_be()
    {
        var numbers = new StuckNumbers();
        using var house = new TestHouse("{}", builder => builder.Services.AddSingleton<IComplaintNumberGenerator>(numbers));
        Complaint origin = await house.ReceiveAsync(Told);
        origin = await house.DoAsync(origin.Id, new SplitMatter("Bribe", "The inspector was paid."));
        numbers.IsStuck = true;

        for (int tries = 0; tries < 3; tries++)
        {
            await house.SendAllAsync();
            house.Clock.Advance(TimeSpan.FromHours(1));
        }

        ComplaintId part = origin.Links!.Parts.Single();
        (await house.GetAsync(origin.Id)).Links!.RefusedParts.Should().Equal(part);
        house.Channel.Sent.Should().ContainSingle(sent => sent.Notice.Topic == nameof(PartRefused)).Which.Notice.Recipients.Should()
            .Contain(Roles.CaseOwner);
        (await house.EventsAsync<PartRefused>(origin.Id)).Single().Codes.Should().Equal("CF3013");

        numbers.IsStuck = false;
        await house.SendAllAsync();

        (await house.Service.GetAsync(part))!.Subject.Should().Be("Bribe");
        (await house.GetAsync(origin.Id)).Links!.RefusedParts.Should().BeEmpty();
        (await house.EventsAsync<PartReceived>(origin.Id)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_part_is_received_though_its_origin_was_withdrawn_meanwhile_and_once_however_often_it_is_asked_for()
    {
        using var house = new TestHouse();
        Complaint origin = await house.ReceiveAsync(Told);
        origin = await house.DoAsync(origin.Id, new SplitMatter("Bribe", "The inspector was paid."));
        await house.DoAsync(origin.Id, new Withdraw { Reason = "r" });

        ComplaintId part = origin.Links!.Parts.Single();
        var key = new ComplaintKey(ComplaintKey.DefaultTenant, origin.Id);
        await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => house.Get<PartReceipt>().ReceivePartAsync(key, part, default).AsTask())));
        await house.SendAllAsync();

        (await house.Service.GetAsync(part))!.State.Should().Be("Received");
        (await house.Service.GetHistoryAsync(part)).Should().ContainSingle();
        (await house.GetAsync(origin.Id)).Version.Should().Be(3);
    }

    [Fact]
    public async Task A_message_about_a_part_that_the_journal_does_not_know_receives_nothing()
    {
        using var house = new TestHouse();
        Complaint origin = await house.ReceiveAsync(Told);
        var part = ComplaintId.New(TestHouse.Start);

        await house.Get<PartReceipt>().ReceivePartAsync(new ComplaintKey(ComplaintKey.DefaultTenant, origin.Id), part, default);

        (await house.Service.GetAsync(part)).Should().BeNull();
    }

    /// <summary>Gives a number again that it has given, for a while.</summary>
    private sealed class StuckNumbers : IComplaintNumberGenerator
    {
        private int _given;

        public bool IsStuck { get; set; }

        public string Next(DateTimeOffset receivedAt) => $"N-{(IsStuck ? _given : ++_given)}";
    }
}
