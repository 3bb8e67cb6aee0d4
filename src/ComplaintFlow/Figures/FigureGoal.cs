namespace ComplaintFlow.Figures;

/// <summary>Which way is better.</summary>
public enum GoalDirection
{
    /// <summary>The less the better: a complaint rate.</summary>
    Down,

    /// <summary>The more the better: a share of promises kept.</summary>
    Up,
}

/// <summary>What an organisation has set itself for a time: last year 2 %, this year 1.8 %.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="From">The first instant for which it holds.</param>
/// <param name="Until">The first instant for which it does not hold any more.</param>
/// <param name="Value">The figure to be reached: at most this with <see cref="GoalDirection.Down"/>, at least this with
/// <see cref="GoalDirection.Up"/>.</param>
/// <param name="Direction">Which way is better.</param>
public sealed record FigureGoal(Indicator Indicator, DateTimeOffset From, DateTimeOffset Until, decimal Value, GoalDirection Direction)
{
    /// <summary>The group of the dimension asked for; null for all.</summary>
    public string? Group { get; init; }

    /// <summary>The target, the outcome, the currency, the base or the band of age.</summary>
    public string? Of { get; init; }
}

/// <summary>How far a goal is.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Figure">The figure as it is; null where nothing could be measured.</param>
/// <param name="IsReached">Whether the goal is reached; null where nothing could be measured.</param>
public sealed record GoalProgress(FigureGoal Goal, decimal? Figure, bool? IsReached)
{
    internal static GoalProgress Of(FigureGoal goal, decimal? figure) =>
        new(goal, figure, figure is { } value ? goal.Direction == GoalDirection.Down ? value <= goal.Value : value >= goal.Value : null);
}
