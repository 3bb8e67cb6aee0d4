using ComplaintFlow.Figures;

namespace ComplaintFlow.Tests.Figures;

public sealed class FigureGoalTests
{
    [Theory]
    [InlineData(GoalDirection.Down, 0.5, true)]
    [InlineData(GoalDirection.Down, 0.49, true)]
    [InlineData(GoalDirection.Down, 0.51, false)]
    [InlineData(GoalDirection.Up, 0.5, true)]
    [InlineData(GoalDirection.Up, 0.51, true)]
    [InlineData(GoalDirection.Up, 0.49, false)]
    public void A_goal_is_reached_by_the_figure_itself_and_by_what_is_better(GoalDirection direction, double figure, bool reached)
    {
        var goal = new FigureGoal(Indicator.OnTime, TestHouse.Start, TestHouse.Start.AddYears(1), 0.5m, direction);

        GoalProgress.Of(goal, (decimal)figure).IsReached.Should().Be(reached);
    }

    [Fact]
    public void Nobody_knows_whether_a_goal_is_reached_that_could_not_be_measured() =>
        GoalProgress.Of(
            new FigureGoal(Indicator.OnTime, TestHouse.Start, TestHouse.Start.AddYears(1), 0.5m, GoalDirection.Up), null).IsReached.Should()
                .BeNull();
}
