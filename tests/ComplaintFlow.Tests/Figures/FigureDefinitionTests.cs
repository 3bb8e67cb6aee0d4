using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Figures;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Figures;

public sealed class FigureDefinitionTests
{
    [Theory]
    [InlineData("Repeat", 1)]
    [InlineData("Group", 73)]
    public async Task An_alert_leads_from_the_first_complaint_of_many_people_and_not_of_one_who_often_complains(string kind, int hours)
    {
        using var house = new TestHouse(
            $$$"""{ "EarlyWarning": { "Detectors": { "watch": { "Kind": "{{{kind}}}", "Same": ["Sku"], "AtLeast": 2, "Within": "30 calendar days" } } } }""",
            builder => builder.UseSignalKey(Encoding.UTF8.GetBytes("a key of this test")));
        await house.ReceiveAsync(Kettle(kind == "Group" ? "a@example.com" : "b@example.com"));
        await house.SendAllAsync();
        house.Clock.Advance(TimeSpan.FromHours(72));
        ComplaintId second = (await house.ReceiveAsync(Kettle("b@example.com"))).Id;
        await house.SendAllAsync();
        (await house.GetAsync(second)).Groups.Should().ContainSingle().Which.OfOnePerson.Should().Be(kind == "Repeat");
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.DoAsync(second, new RaiseSystemicRisk("K-1", "a confirmed defect"));
        await house.DoAsync(second, new StartRecall("p"));

        (await ReportAsync(house)).Find(Indicator.AlertLeadHours)!.Value.Should().Be(hours);
    }

    [Fact]
    public async Task An_appeal_that_was_dismissed_is_not_overturned_by_the_next_one()
    {
        using var house = new TestHouse();
        ComplaintId id = (await house.ReceiveAsync()).Id;
        await house.DoAsync(id, new BeginAssessment());
        await RejectAsync("bert");
        await house.DoAsync(id, new AppealRejection("g"));
        await RejectAsync("sue");
        await house.DoAsync(id, new AppealRejection("g"));
        await house.DoAsync(id, new Accept(), Actor.Of("sam", Roles.DepartmentSupervisor));

        (await ReportAsync(house)).Find(Indicator.RejectionOverturned)!.Ratio.Should().Be(new Ratio(1, 2));

        async Task RejectAsync(string by)
        {
            house.Clock.Advance(TimeSpan.FromHours(1));
            await house.DoAsync(id, new ProposeDecision(ToAccept: false) { Reason = "r" }, People.Intake);
            await house.DoAsync(id, TriggerActions.Of("Reject"), Actor.Of(by, Roles.BusinessManager));
            house.Clock.Advance(TimeSpan.FromHours(1));
        }
    }

    private static Intake Kettle(string contact) =>
        TestHouse.Kettle() with { Product = new Product { Sku = "K-1" }, Complainant = new() { Contacts = [Contact.Email(contact)] } };

    private static async Task<FigureReport> ReportAsync(TestHouse house) =>
        await house.Get<IComplaintFigures>().ComputeAsync(new FigureQuery { From = TestHouse.Start, Until = TestHouse.Start.AddDays(30) });
}
