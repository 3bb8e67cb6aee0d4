using ComplaintFlow.Complaints;
using ComplaintFlow.Figures;
using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool.Stats;

/// <summary>Reads options that consist of a name and a number.</summary>
internal static class StatsNumbers
{
    /// <exception cref="InvalidInputException">It is no base of a complaint rate.</exception>
    public static ComplaintBase Base(string text)
    {
        string[] named = text.Split('=', 2);
        string[] numbers = named[^1].Split('/', 2);
        return named.Length == 2 && named[0].Length > 0 && Number(numbers[0]) is { } amount and >= 0
            && (numbers.Length == 1 ? 1 : Number(numbers[1])) is { } scale and > 0
            ? new ComplaintBase(named[0], amount, scale)
            : throw new InvalidInputException(
                "--base: write a name, an amount that is not negative and perhaps a scale, as in orders=120000/1000.");
    }

    /// <exception cref="InvalidInputException">It is no goal, or there is no such figure.</exception>
    public static FigureGoal Goal(string text, GoalDirection direction, StatsPeriod period)
    {
        string option = direction == GoalDirection.Up ? "--at-least" : "--at-most";
        string[] sides = text.Split('=', 2);
        if (sides.Length != 2 || Number(sides[1]) is not { } value)
            throw new InvalidInputException($"{option}: write a figure and a number, as in OnTime/Resolution=0.9.");
        string[] figure = sides[0].Split('/', 2);
        string? known = Enum.GetNames<Indicator>()
            .FirstOrDefault(name => string.Equals(name, figure[0], StringComparison.OrdinalIgnoreCase));
        return known is null
            ? throw new InvalidInputException(
                $"{option}: there is no figure '{figure[0]}'; use a name that --by all prints, such as OnTime or ComplaintRate.")
            : new FigureGoal(Enum.Parse<Indicator>(known), period.From, period.Until, value, direction)
            {
                Of = figure.ElementAtOrDefault(1),
            };
    }

    private static decimal? Number(string text) =>
        Numbers.TryDecimal(text, out decimal number) && number >= 0 ? number : null;
}
