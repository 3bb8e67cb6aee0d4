using System.Diagnostics;
using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Storage;
using Activity = System.Diagnostics.Activity;

namespace ComplaintFlow.Tests.Telemetry;

public sealed class SpanTests
{
    private const string Rules =
        """{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Accepted", "Steps": { "late": { "At": "100%", "Notify": "CaseOwner" } } } } } } }""";

    [Fact]
    public async Task A_receipt_an_action_due_work_and_a_delivery_have_a_span_each()
    {
        using var house = new TestHouse(Rules);
        using var spans = new Spans();
        Complaint complaint = await house.ReceiveAsync();
        await house.ActAsync(complaint.Id, new AddNote("A note."));
        await house.SendAllAsync();
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.WakeAllAsync();

        spans.Ended.Select(static span => span.DisplayName).Should()
            .Equal("receive", "act AddNote", "deliver test", "wake");
        spans.Ended.Should().AllSatisfy(span =>
        {
            span.GetTagItem("complaintflow.complaint.id").Should().Be(complaint.Id.ToString());
            span.GetTagItem("complaintflow.tenant").Should().Be("default");
            span.Status.Should().Be(ActivityStatusCode.Unset);
        });
        spans.Ended.Select(static span => span.GetTagItem("complaintflow.outcome")).Should().Equal("accepted", "accepted", "sent", "done");
    }

    [Fact]
    public async Task A_delivery_is_linked_to_the_action_that_caused_it_and_is_no_child_of_it()
    {
        using var house = new TestHouse();
        using var spans = new Spans();
        Complaint complaint = await house.ReceiveAsync();
        await house.SendAllAsync();
        await house.ActAsync(complaint.Id, new Respond { Text = "We look into it." });
        await house.SendAllAsync();

        Activity action = spans.Single("act Respond");
        Activity delivery = spans.Ended.Last(static span => span.DisplayName == "deliver test");
        delivery.Links.Should().ContainSingle().Which.Context.SpanId.Should().Be(action.SpanId);
        delivery.Links.Single().Context.TraceId.Should().Be(action.TraceId);
        delivery.ParentSpanId.Should().Be(default(ActivitySpanId));
        delivery.TraceId.Should().NotBe(action.TraceId);
    }

    [Fact]
    public async Task An_action_is_a_child_of_the_callers_span()
    {
        using var house = new TestHouse();
        Complaint complaint = await house.ReceiveAsync();
        using var spans = new Spans();
        using var caller = new Activity("caller");
        caller.Start();
        await house.ActAsync(complaint.Id, new AddNote("A note."));
        caller.Stop();

        spans.Single("act AddNote").ParentSpanId.Should().Be(caller.SpanId);
    }

    [Fact]
    public async Task A_refused_action_says_by_which_code_and_is_no_error()
    {
        using var house = new TestHouse();
        Complaint complaint = await house.ReceiveAsync();
        using var spans = new Spans();
        ActionOutcome outcome = await house.Service.ActAsync(complaint.Id, new Archive("shelf 1"), TestHouse.Anna);

        Activity span = spans.Single("act Archive");
        span.GetTagItem("complaintflow.outcome").Should().Be("refused");
        span.GetTagItem("complaintflow.refusal").Should().Be(outcome.Refusals[0].Code);
        span.Status.Should().Be(ActivityStatusCode.Unset, "a refusal is an answer");
    }

    [Fact]
    public async Task A_delivery_that_fails_is_an_error_with_its_reason_and_without_the_persons_data()
    {
        using var house = new TestHouse();
        house.Channel.Fault = static _ => new TimeoutException("li.na@example.com did not answer");
        using var spans = new Spans();
        await house.ReceiveAsync();
        await house.SendAllAsync();

        Activity span = spans.Single("deliver test");
        span.Status.Should().Be(ActivityStatusCode.Error);
        span.GetTagItem("error.type").Should().Be("TimeoutException");
        string.Join(' ', span.TagObjects.Select(static tag => $"{tag.Value}")).Should().NotContain("li.na");
    }

    [Fact]
    public async Task What_is_not_traced_leaves_nothing_of_a_trace_in_the_outbox()
    {
        using var house = new TestHouse();
        await house.ReceiveAsync();

        IReadOnlyList<MessageLease> messages = await house.Outbox.LeaseAsync(
            new LeaseRequest(house.Clock.Now, "a", TimeSpan.FromMinutes(1), 10), default);
        messages.Should().NotBeEmpty().And.AllSatisfy(
            message => Encoding.UTF8.GetString(message.Message.Payload.Span).Should().NotContain("trace"));
    }
}
