using ComplaintFlow.Complaints;
using ComplaintFlow.Figures;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Figures;

public sealed class DepartmentFigureTests
{
    [Fact]
    public async Task The_promise_of_a_department_counts_for_the_one_that_made_it_and_is_none_to_the_complainant()
    {
        using var house = new TestHouse(
            """{ "Sla": { "Always": { "Targets": { "Desk": { "Within": "48h", "Until": "FirstResponse", "PerDepartment": true } } } } }""");
        Complaint complaint = await house.ReceiveAsync(TestHouse.Kettle() with { Department = "Kitchen" });
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.DoAsync(complaint.Id, new Respond { Text = "r" });
        await house.DoAsync(complaint.Id, new Assign { Department = "Laboratory" });
        await house.WakeAsync(complaint.Id, TimeSpan.FromDays(5));

        FigureReport report = await house.Get<IComplaintFigures>().ComputeAsync(
            new FigureQuery { From = TestHouse.Start, Until = TestHouse.Start.AddDays(10), By = FigureDimension.Department });

        report.Find(Indicator.OnTime, "Kitchen", "Desk")!.Ratio.Should()
            .Be(new Ratio(1, 1), "it answered within two days, before it passed the complaint on");
        report.Find(Indicator.OnTime, "Laboratory", "Desk")!.Ratio.Should().Be(new Ratio(0, 1));
        report.Find(Indicator.OnTime, "Laboratory")!.Value.Should().BeNull();
        report.Find(Indicator.Received, "Kitchen")!.Value.Should().Be(0, "the complaint is with the laboratory now");
    }
}
