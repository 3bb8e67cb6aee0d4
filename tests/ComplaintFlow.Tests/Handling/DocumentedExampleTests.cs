using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Handling;

public sealed class DocumentedExampleTests
{
    [Fact]
    public async Task The_kettle_that_caught_fire_is_a_major_complaint_at_once()
    {
        using var house = new TestHouse(Book.Example);

        Complaint c = await house.ReceiveAsync(new Intake
        {
            Channel = "Web", Complainant = new() { Name = "Li Na", Contacts = [Contact.Email("lina@example.com")] },
            Subject = "Kettle", Description = "The kettle caught fire.", Demands = [Demand.Refund(199m, "CNY")],
        });

        c.Tier.Should().Be("Major");
        c.StateOf("Emergency").Should().Be("MajorDeclared");
        c.Clocks.Where(clock => clock.Duty is null).Select(clock => (clock.Target, clock.Status)).Should()
            .Equal(("Acceptance", ClockStatus.Running), ("Report", ClockStatus.Met));
        c.Clocks[0].DueAt.Should()
            .Be(new DateTimeOffset(2026, 3, 11, 16, 0, 0, TimeSpan.Zero), "the seventh working day ends at midnight in Shanghai");
        await house.SendAllAsync();
        house.Channel.Notices("StepTaken").Should().ContainSingle().Which.Recipients.Should().Equal(Roles.Executive);
    }

    [Theory]
    [InlineData(199, "The kettle is dented.", true)]
    [InlineData(201, "The kettle is dented.", false)]
    [InlineData(199, "The kettle caught fire.", false)]
    public async Task The_fast_track_is_for_small_harmless_ones(int amount, string description, bool open)
    {
        using var house = new TestHouse(Book.Example);
        ComplaintId id = (await house.ReceiveAsync(TestHouse.Kettle(description) with { Demands = [Demand.Refund(amount, "CNY")] })).Id;
        await house.DoAsync(id, new BeginAssessment { Severity = Severity.Medium });
        await house.DoAsync(id, new Accept { Department = "Service" });

        PermittedAction fast = (await house.Service.GetPermittedActionsAsync(id, Actor.Of("anna", Roles.CaseOwner))).Single(
            action => action.Trigger == "FastTrack");

        fast.IsPermitted.Should().Be(open);
        (await house.GetAsync(id)).Should()
            .BeEquivalentTo(new { Department = "Service", Classification = new { Severity = Severity.Medium } });
    }
}
