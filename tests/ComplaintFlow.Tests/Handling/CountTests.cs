using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Handling;

public sealed class CountTests
{
    [Fact]
    public async Task A_count_is_what_all_pages_of_the_query_have_together()
    {
        using var house = new TestHouse();
        for (int i = 0; i < 5; i++)
            await house.ReceiveAsync(TestHouse.Kettle() with { Department = i < 3 ? "Kitchen" : "Garden" });
        await house.FireAsync((await house.ReceiveAsync(TestHouse.Kettle() with { Department = "Kitchen" })).Id, "BeginAssessment");

        (await house.Service.CountAsync(new ComplaintQuery { PageSize = 1 })).Should().Be(6);
        (await house.Service.CountAsync(new ComplaintQuery { Department = "kitchen", PageSize = 1 })).Should().Be(4);
        (await house.Service.CountAsync(new ComplaintQuery { Owner = "a\0b" })).Should()
            .Be(0, "no complaint can have it, and not every store can be asked");
    }
}
