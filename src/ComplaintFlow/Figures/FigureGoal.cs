namespace ComplaintFlow.Figures;

/// <summary>Specifies which direction of a figure is better.</summary>
public enum GoalDirection
{
    /// <summary>Lower is better, such as for a complaint rate.</summary>
    Down,

    /// <summary>Higher is better, such as for the share of targets that were met.</summary>
    Up,
}

/// <summary>Represents a goal of the organisation for a time, such as 1.8 % this year.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="From">The first instant at which the goal applies.</param>
/// <param name="Until">The first instant at which the goal no longer applies.</param>
/// <param name="Value">
/// The value to reach: at most this value with <see cref="GoalDirection.Down"/>, at least this value with <see cref="GoalDirection.Up"/>. A
/// share is between 0 and 1.
/// </param>
/// <param name="Direction">The direction that is better.</param>
public sealed record FigureGoal(Indicator Indicator, DateTimeOffset From, DateTimeOffset Until, decimal Value, GoalDirection Direction)
{
    /// <summary>The group in the requested dimension, or <see langword="null"/> for all.</summary>
    public string? Group { get; init; }

    /// <summary>The target, the outcome, the currency, the base or the band of age.</summary>
    public string? Of { get; init; }
}

/// <summary>Represents the progress towards a goal.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Figure">The present figure, or <see langword="null"/> if nothing could be measured.</param>
/// <param name="IsReached">Whether the goal is reached, or <see langword="null"/> if nothing could be measured.</param>
public sealed record GoalProgress(FigureGoal Goal, decimal? Figure, bool? IsReached)
{
    internal static GoalProgress Of(FigureGoal goal, decimal? figure) =>
        new(goal, figure, figure is { } value ? goal.Direction == GoalDirection.Down ? value <= goal.Value : value >= goal.Value : null);
}
