using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage;

public sealed class PageCursorTests
{
    private static readonly PageCursor s_place =
        new(2, Priority.High, TestHouse.Start.AddHours(1), TestHouse.Start, ComplaintId.New(TestHouse.Start));

    [Theory]
    [InlineData(ComplaintOrder.NewestFirst)]
    [InlineData(ComplaintOrder.WorkQueue)]
    public void What_a_page_gave_out_is_a_continuation_of_its_order_alone(ComplaintOrder order)
    {
        ComplaintOrder other = order == ComplaintOrder.WorkQueue ? ComplaintOrder.NewestFirst : ComplaintOrder.WorkQueue;
        string text = s_place.Continuation(order);

        PageCursor.IsContinuation(text, order).Should().BeTrue();
        PageCursor.IsContinuation(text, other).Should().BeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("w_2_9__639000000000000000_0195587d4c0070008000000000000001")]
    [InlineData("w_2_1_x_639000000000000000_0195587d4c0070008000000000000001")]
    public async Task A_query_throws_on_what_is_no_continuation(string text)
    {
        using var house = new TestHouse();
        var query = new ComplaintQuery { Order = ComplaintOrder.WorkQueue, Continuation = text };

        PageCursor.IsContinuation(text, query.Order).Should().BeFalse();
        await house.Service.Awaiting(service => service.QueryAsync(query).AsTask()).Should().ThrowAsync<ArgumentException>();
    }
}
