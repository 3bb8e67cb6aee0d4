using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Handling;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Handling.Door;

public sealed class InputShapesTests
{
    public static TheoryData<string> Actions { get; } = [.. InputTypes.Actions.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Actions))]
    public void Every_action_is_known_by_its_name_and_is_written_and_told_from_another(string name)
    {
        var action = (ComplaintAction)Samples.Of(InputTypes.Actions.Single(type => type.Name == name));
        var options = new ActOptions { IdempotencyKey = "k" };
        var key = new ComplaintKey(ComplaintKey.DefaultTenant, ComplaintId.New(TestHouse.Start));

        RequestKey one = RequestKey.Of(key, action, TestHouse.Anna, options)!,
            other = RequestKey.Of(key, action with { Reason = "other" }, TestHouse.Anna, options)!;

        other.Key.Should().Be(one.Key);
        other.Request.Should().NotBe(one.Request);
        RequestKey.Of(key, (ComplaintAction)Samples.Of(action.GetType()), TestHouse.Anna, options).Should().Be(one);
        var refusals = new List<Refusal>();
        InputShapes.Check(action, refusals);
        refusals.Should().BeEmpty();
    }

    [Fact]
    public void A_sound_value_costs_no_memory_but_for_boxes()
    {
        Bytes(new AddNote("A note about the kettle, 蛋糕.") { Reason = "asked for" }).Should().Be(0);
        Bytes(TestHouse.Anna).Should().Be(0);
        Bytes(TestHouse.Kettle() with
        {
            Complainant = new() { Name = "Li Na", Contacts = [Contact.Phone("1")] }, Demands = [Demand.Refund(199, "CNY")],
        }).Should().BeLessThan(400);
    }

    private static long Bytes(object value)
    {
        var refusals = new List<Refusal>();
        long bytes = AllocatedBytes.Of(() => InputShapes.Check(value, refusals));
        refusals.Should().BeEmpty();
        return bytes;
    }
}
