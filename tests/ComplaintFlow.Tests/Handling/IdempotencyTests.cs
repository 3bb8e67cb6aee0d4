using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Handling;

public sealed class IdempotencyTests
{
    [Fact]
    public async Task Sixteen_receipts_at_once_with_one_key_make_one_complaint()
    {
        using var house = new TestHouse();
        for (int round = 0; round < 50; round++)
        {
            Intake intake = TestHouse.Kettle() with { IdempotencyKey = $"r{round}" };

            Complaint[] all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => house.ReceiveAsync(intake))));

            all.Select(complaint => complaint.Id).Distinct().Should().ContainSingle();
        }
        (await house.Service.QueryAsync(new() { PageSize = 500 })).Items.Should().HaveCount(50);
        await house.SendAllAsync();
        house.Channel.Notices("Received").Should().HaveCount(50);
    }

    [Fact]
    public async Task Sixteen_actions_at_once_with_one_key_act_once()
    {
        using var house = new TestHouse();
        ComplaintId id = (await house.ReceiveAsync()).Id;
        for (int round = 0; round < 50; round++)
        {
            var options = new ActOptions { IdempotencyKey = $"a{round}" };

            ActionOutcome[] all = await Task.WhenAll(
                Enumerable.Range(0, 16).Select(_ => Task.Run(() => house.ActAsync(id, new AddNote("n"), null, options))));

            all.Should().OnlyContain(outcome => outcome.IsAccepted);
        }
        (await house.EventsAsync<NoteAdded>(id)).Should().HaveCount(50);
    }

    [Fact]
    public async Task A_key_holds_for_its_complaint_only()
    {
        using var house = new TestHouse();
        ComplaintId one =
            (await house.ReceiveAsync(TestHouse.Kettle() with { IdempotencyKey = "k" })).Id, two = (await house.ReceiveAsync()).Id;
        var options = new ActOptions { IdempotencyKey = "k" };

        await house.ActAsync(one, new AddNote("n"), null, options);
        await house.ActAsync(two, new AddNote("n"), null, options);

        (await house.GetAsync(one)).Version.Should().Be(2);
        (await house.GetAsync(two)).Version.Should().Be(2);
    }

    [Fact]
    public async Task A_repeat_is_answered_before_the_version_is_looked_at()
    {
        using var house = new TestHouse();
        ComplaintId id = (await house.ReceiveAsync()).Id;
        var options = new ActOptions { IdempotencyKey = "k", ExpectedVersion = 1 };

        (await house.ActAsync(id, new BeginAssessment(), null, options)).Complaint!.Version.Should().Be(2);

        (await house.ActAsync(id, new BeginAssessment(), null, options)).Should()
            .BeEquivalentTo(new { IsAccepted = true, Complaint = new { Version = 2 } });
    }

    [Fact]
    public async Task A_version_that_has_passed_is_refused()
    {
        using var house = new TestHouse();
        ComplaintId id = (await house.ReceiveAsync()).Id;
        await house.DoAsync(id, new AddNote("n"));

        ActionOutcome outcome = await house.ActAsync(id, new BeginAssessment(), null, new ActOptions { ExpectedVersion = 1 });

        outcome.Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3006");
        outcome.Complaint!.Version.Should().Be(2);
        (await house.ActAsync(id, new BeginAssessment(), null, new ActOptions { ExpectedVersion = 2 })).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task Two_callers_at_once_ten_thousand_times_lose_nothing()
    {
        using var house = new TestHouse();
        ComplaintId id = (await house.ReceiveAsync()).Id;
        int[] accepted = new int[2];
        for (int batch = 0; batch < 20; batch++)
        {
            await Task.WhenAll(Enumerable.Range(0, 2).Select(caller => Task.Run(async () =>
            {
                for (int i = 0; i < 250; i++)
                {
                    ActionOutcome outcome = await house.ActAsync(id, new Assign { Owner = $"{caller}-{accepted[caller]}" });
                    if (outcome.IsAccepted)
                        accepted[caller]++;
                    else
                        outcome.Refusals.Should().OnlyContain(refusal => refusal.Code == "CF3006");
                }
            })));
        }

        IReadOnlyList<HistoryEntry> history = await house.Service.GetHistoryAsync(id);
        history.Select(entry => entry.Version).Should().Equal(Enumerable.Range(1, history.Count).Select(version => (long)version));
        string?[] owners = [.. history.SelectMany(entry => entry.Events).OfType<Assigned>().Select(assigned => assigned.Owner)];
        for (int caller = 0; caller < 2; caller++)
            owners.Where(owner => owner!.StartsWith($"{caller}-", StringComparison.Ordinal)).Should()
                .Equal(Enumerable.Range(0, accepted[caller]).Select(i => $"{caller}-{i}"));
        (accepted[0] + accepted[1]).Should().Be(history.Count - 1).And.BeGreaterThan(9_900);
    }

    [Fact]
    public async Task A_number_that_exists_is_asked_for_again()
    {
        var numbers = new Numbers(["N1", "N1", "N1", "N2"]);
        using var house = new TestHouse("{}", builder => builder.Services.AddSingleton<IComplaintNumberGenerator>(numbers));
        Complaint first = await house.ReceiveAsync();

        Complaint second = await house.ReceiveAsync();

        first.Number.Should().Be("N1");
        second.Number.Should().Be("N2");
        (await house.Service.FindByNumberAsync("N1"))!.Id.Should().Be(first.Id);
        (await house.Service.FindByNumberAsync(" n1 "))!.Id.Should().Be(first.Id);
    }

    [Fact]
    public async Task A_generator_that_only_repeats_itself_is_told_instead_of_asked_for_ever()
    {
        using var house = new TestHouse("{}", builder => builder.Services.AddSingleton<IComplaintNumberGenerator>(new Numbers(["N1"])));
        await house.ReceiveAsync();

        await house.Awaiting(one => one.ReceiveAsync()).Should().ThrowAsync<ComplaintRefusedException>()
            .WithMessage("*CF3013*number generator*");
    }

    private sealed class Numbers(string[] all) : IComplaintNumberGenerator
    {
        private int _next;

        public string Next(DateTimeOffset receivedAt) => all[Math.Min(_next++, all.Length - 1)];
    }
}
