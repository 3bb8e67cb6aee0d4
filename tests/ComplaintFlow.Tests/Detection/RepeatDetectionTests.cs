using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;

namespace ComplaintFlow.Tests.Detection;

public sealed class RepeatDetectionTests
{
    [Fact]
    public async Task The_second_complaint_of_a_person_in_a_category_is_a_repeated_one_and_the_first_is_not()
    {
        using TestHouse house = Watch.House(Watch.Again);

        Complaint[] all = await house.ReceiveAllAsync(
            Watch.From("a@x", category: "Delivery"), Watch.From("b@x", category: "Delivery"), Watch.From("A@x", category: "delivery"),
            Watch.From("a@x", category: "Quality"));

        all.Select(one => one.Groups.Count).Should().Equal(1, 0, 1, 0);
        all[0].Classification.Flags.Should().BeEmpty();
        all[2].Classification.Should()
            .Match<ClassificationOutcome>(outcome => outcome.Flags.Single() == "Repeat" && outcome.Priority == Priority.High);
        all[2].LinkedIds.Should().Equal(all[0].Id);
        house.Channel.Sent.Select(sent => sent.Notice).Where(notice => notice.Topic == "JoinedGroup").Should()
            .ContainSingle().Which.Number.Should().Be(all[2].Number);
    }

    [Fact]
    public async Task Each_further_one_is_told()
    {
        using TestHouse house = Watch.House(Watch.Again);

        Complaint[] all = await house.ReceiveAllAsync([.. Enumerable.Range(0, 4).Select(_ => Watch.From("a@x", category: "Delivery"))]);

        all.Select(one => one.Groups.Single().First).Should().OnlyContain(first => first == all[0].Id);
        house.Channel.Sent.Select(sent => sent.Notice).Where(notice => notice.Topic == "JoinedGroup").Should().HaveCount(3);
    }

    [Fact]
    public async Task A_shared_name_alone_makes_no_repetition()
    {
        using TestHouse house = Watch.House(Watch.Again);
        Intake named = Watch.From("", category: "Delivery") with { Complainant = new() { Name = "Li Na" } };

        (await house.ReceiveAllAsync(named, named)).Should().OnlyContain(one => one.Groups.Count == 0);
    }

    [Fact]
    public async Task A_category_that_a_person_corrects_counts_from_then_on()
    {
        using TestHouse house = Watch.House(Watch.Again);
        Complaint[] two = await house.ReceiveAllAsync(Watch.From("a@x", category: "Delivery"), Watch.From("a@x", category: "Quality"));
        two.Should().OnlyContain(one => one.Groups.Count == 0);

        await house.DoAsync(two[1].Id, new ComplaintFlow.Handling.Actions.Reclassify { Category = "Delivery", Reason = "it never came" });
        await house.SendAllAsync();

        (await house.GetAllAsync(two.Select(one => one.Id))).Should().OnlyContain(one => one.Groups.Count == 1);
    }
}
