using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Record;

namespace ComplaintFlow.Tests.Handling.Merging;

public sealed class JoinedComplaintTests
{
    private static readonly Intake Told = TestHouse.Kettle() with
    {
        Complainant = new() { Contacts = [Contact.Phone("13912345678")] },
        Respondents = [new() { Kind = RespondentKind.Person, Reference = "dan" }],
        Demands = [Demand.Refund(199, "CNY")],
    };

    [Fact]
    public async Task The_master_keeps_whom_the_duplicate_is_against_what_it_asks_for_and_who_took_part_in_it()
    {
        using Case one = await Case.InvestigatedAsync(intake: Told);
        await one.DoAsync(People.Supervisor, new Recuse("carl") { Reason = "a brother" });
        Complaint master = await one.House.ReceiveAsync(Told with { Respondents = [], Demands = [] });

        await one.House.DoAsync(one.Complaint.Id, new Merge(master.Id));
        await one.House.SendAllAsync();

        JoinedComplaint joined = (await one.House.GetAsync(master.Id)).Links!.Joined.Should().ContainSingle().Subject;
        joined.Id.Should().Be(one.Complaint.Id);
        joined.Number.Should().Be(one.Complaint.Number);
        joined.Respondents.Select(respondent => respondent.Reference).Should().Equal("dan");
        joined.Conflicts.Select(conflict => conflict.Actor).Should().Equal("carl");
        joined.Demands.Should().Equal(Told.Demands);
        joined.Participants.Select(one => one.Actor).Should().Contain([People.Owner.Id, People.Business.Id, People.Investigator.Id]);
    }

    [Fact]
    public async Task What_a_duplicate_had_taken_from_others_comes_along()
    {
        using var house = new TestHouse();
        Complaint first = await house.ReceiveAsync(Told), second = await house.ReceiveAsync(Told with { Respondents = [] }),
            third = await house.ReceiveAsync(Told with { Respondents = [] });
        foreach ((Complaint duplicate, Complaint master) in new[] { (first, second), (second, third) })
        {
            await house.DoAsync(duplicate.Id, new Merge(master.Id));
            await house.SendAllAsync();
        }

        JoinedComplaint joined = (await house.GetAsync(third.Id)).Links!.Joined.Should().ContainSingle().Subject;
        joined.Id.Should().Be(second.Id);
        joined.Respondents.Should().ContainSingle(respondent => respondent.Reference == "dan");
        joined.Demands.Should().HaveCount(2);
    }
}
