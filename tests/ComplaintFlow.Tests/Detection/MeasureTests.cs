using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Detection;

public sealed class MeasureTests
{
    [Fact]
    public async Task The_other_complaints_of_a_group_learn_of_a_recall_once_and_so_does_one_that_joins_later()
    {
        using TestHouse house = Watch.House(Watch.SameBatch);
        Complaint[] all =
            await house.ReceiveAllAsync(Watch.From("a@x"), Watch.From("b@x"), Watch.From("c@x"), Watch.From("a@x", batch: "B8"));
        await house.DoAsync(all[0].Id, new StartRecall("call back 1,200"), People.Executive);
        await house.SendAllAsync();

        (await house.EventsAsync<MeasureLearned>(all[1].Id)).Should().ContainSingle().Which.From.Should().Be(all[0].Id);
        (await house.GetAsync(all[2].Id)).Links!.Measures.Should().Equal(all[0].Id);
        house.Channel.Notices("MeasureLearned").Select(notice => notice.Number).Should().BeEquivalentTo(all[1].Number, all[2].Number);
        (await house.GetAsync(all[0].Id)).Links.Should().BeNull();
        (await house.GetAsync(all[3].Id)).Links.Should().BeNull("it is of another batch");

        Complaint late = (await house.ReceiveAllAsync(Watch.From("d@x"))).Single();

        late.Links!.Measures.Should().Equal(all[0].Id);
        (await house.EventsAsync<MeasureLearned>(all[1].Id)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_group_is_one_emergency_that_of_its_first_complaint()
    {
        using TestHouse house = Watch.House(Watch.SameBatch);

        Complaint[] all = await house.ReceiveAllAsync(Watch.From("a@x"), Watch.From("b@x"), Watch.From("c@x"));

        all.Should().OnlyContain(one => one.Tier == "Major");
        all.Select(one => one.StateOf("Emergency")).Should().Equal("MajorDeclared", "NoEmergency", "NoEmergency");
    }
}
