using ComplaintFlow.Diagnostics;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Workflow;

public sealed class PermittedActionTextTests
{
    private static readonly Refusal Role = new("CF3002", "The actor lacks the role.", "Ask anna.");

    private static readonly Refusal Guard = new("CF3003", "The amount is too high.", "Lower it.");

    [Fact]
    public void The_text_is_the_trigger() => new PermittedAction("Accept", [], []).ToString().Should().Be("Accept");

    [Fact]
    public void The_text_says_what_is_needed_and_why_it_is_not_permitted() =>
        new PermittedAction("Accept", [Role, Guard], ["Category", "Owner"]).ToString().Should().Be(
            "Accept (needs Category, Owner): CF3002: The actor lacks the role. Ask anna. CF3003: The amount is too high. Lower it.");
}
