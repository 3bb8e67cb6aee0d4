using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Record;

namespace ComplaintFlow.Tests.Handling;

/// <summary>What would come of an action is told without doing it, and is what acting answers.</summary>
public sealed class CanActTests
{
    [Fact]
    public async Task It_answers_as_acting_does_and_stores_nothing()
    {
        using Case one = await Case.AcceptedAsync();
        long version = one.Complaint.Version;
        (Actor Actor, ComplaintAction Action)[] tried =
        [
            (People.Owner, new AddNote("n")), (People.Owner, new AddNote(" ")), (People.Owner, new Accept()),
            (People.Owner, new KeepCommitment(1)),
            (People.Complainant, new AddNote("n")), (People.Owner, new CustomAction("None")),
            (Actor.Of("otto ", Roles.CaseOwner), new AddNote("n")),
        ];
        foreach ((Actor actor, ComplaintAction action) in tried)
        {
            ActionOutcome said = await one.House.Service.CanActAsync(one.Complaint.Id, action, actor);
            (await one.House.GetAsync(one.Complaint.Id)).Version.Should().Be(version);

            ActionOutcome done = await one.House.ActAsync(one.Complaint.Id, action, actor);
            said.Refusals.Should().Equal(done.Refusals);
            version = (await one.House.GetAsync(one.Complaint.Id)).Version;
        }
    }

    [Fact]
    public async Task It_looks_at_the_other_complaint_of_a_merge()
    {
        using Case one = await Case.AcceptedAsync();
        Complaint master = await one.House.ReceiveAsync();
        var merge = new Merge(master.Id) { Reason = "one matter" };

        (await one.House.Service.CanActAsync(one.Complaint.Id, merge, People.Owner)).Refusals.Should().BeEmpty();
        (await one.House.Service.CanActAsync(one.Complaint.Id, new Merge(ComplaintId.New(TestHouse.Start)) { Reason = "r" }, People.Owner))
            .Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3117");
        (await one.House.ActAsync(one.Complaint.Id, merge, People.Owner)).Refusals.Should().BeEmpty();
    }

    [Fact]
    public async Task A_version_that_has_passed_and_an_unknown_complaint_are_told()
    {
        using Case one = await Case.AcceptedAsync();

        (await one.House.Service.CanActAsync(one.Complaint.Id, new AddNote("n"), People.Owner, new ActOptions { ExpectedVersion = 1 }))
            .Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3006");
        (await one.House.Service.CanActAsync(ComplaintId.New(TestHouse.Start), new AddNote("n"), People.Owner))
            .Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3005");
    }
}
