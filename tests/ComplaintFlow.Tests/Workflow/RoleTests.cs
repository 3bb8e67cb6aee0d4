using ComplaintFlow.Complaints;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Tests.Workflow;

public sealed class RoleTests
{
    /// <summary>More roles than a word has bits, and than two have.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(61)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(200)]
    public void However_many_a_workflow_names(int count)
    {
        string[] names = [.. Enumerable.Range(0, count).Select(i => $"R{i}")];
        var roles = new RoleNumbers(names);

        for (int i = 0; i < count; i++)
        {
            RoleMask may = roles.Of([names[i], names[(i + 1) % count]]);
            for (int j = 0; j < count; j++)
                may.Overlaps(roles.Of(Actor.Of("somebody", names[j].ToLowerInvariant(), "Stranger"))).Should()
                    .Be(j == i || j == (i + 1) % count);
            may.Overlaps(roles.Of(Actor.Of("nobody"))).Should().BeFalse();
            may.Overlaps(roles.Of(Actor.Of("everybody", names))).Should().BeTrue();
            may.Overlaps(RoleMask.Rules).Should().BeTrue("the rules need no role");
        }
        roles.Of([]).Overlaps(roles.Of(Actor.Of("nobody"))).Should().BeTrue("nobody named means everybody");
    }
}
