using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ComplaintFlow.Validation;

/// <summary>
/// Says between which values a setting lies, and refuses others with CF1094, the path of the setting, the value and the range.
/// </summary>
/// <remarks>
/// <see cref="RangeAttribute"/> does not name the value, and converts spans by reflection. Use this one with validators that
/// <c>[OptionsValidator]</c> generates. Thread-safe.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingRangeAttribute : ValidationAttribute
{
    private readonly IComparable _minimum;
    private readonly IComparable _maximum;

    /// <summary>A range of whole numbers.</summary>
    /// <param name="minimum">The lowest value that is allowed.</param>
    /// <param name="maximum">The highest value that is allowed.</param>
    public SettingRangeAttribute(long minimum, long maximum) => (_minimum, _maximum) = (minimum, maximum);

    /// <summary>A range of numbers.</summary>
    /// <param name="minimum">The lowest value that is allowed.</param>
    /// <param name="maximum">The highest value that is allowed.</param>
    public SettingRangeAttribute(double minimum, double maximum) => (_minimum, _maximum) = (minimum, maximum);

    /// <summary>A range of spans of time.</summary>
    /// <param name="minimum">The shortest span that is allowed, such as <c>00:00:01</c>.</param>
    /// <param name="maximum">The longest span that is allowed, such as <c>1.00:00:00</c> for a day.</param>
    /// <exception cref="FormatException">One of the two is not a span.</exception>
    public SettingRangeAttribute(string minimum, string maximum) =>
        (_minimum, _maximum) =
            (TimeSpan.Parse(minimum, CultureInfo.InvariantCulture), TimeSpan.Parse(maximum, CultureInfo.InvariantCulture));

    /// <summary>The lowest value that is allowed.</summary>
    public object Minimum => _minimum;

    /// <summary>The highest value that is allowed.</summary>
    public object Maximum => _maximum;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The setting is of another kind than the range.</exception>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);
        IComparable comparable = value switch
        {
            int number when _minimum is long => (long)number,
            long or double or TimeSpan when value.GetType() == _minimum.GetType() => (IComparable)value,
            _ => throw new InvalidOperationException($"The range of {validationContext.DisplayName} is not one of its type."),
        };
        return comparable.CompareTo(_minimum) >= 0 && comparable.CompareTo(_maximum) <= 0 ? ValidationResult.Success : new ValidationResult(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{DiagnosticCodes.SettingOutOfRange} {Path(validationContext)}: {value} is out of range. Set a value from "
                    + $"{_minimum} to {_maximum}."));
    }

    /// <summary>
    /// The generated validators separate the name of the options, which is the path of their section, from the setting by a dot.
    /// </summary>
    private static string Path(ValidationContext context) => context.DisplayName.Replace('.', ':');
}
