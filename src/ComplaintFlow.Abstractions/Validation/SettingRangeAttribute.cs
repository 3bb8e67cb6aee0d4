using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ComplaintFlow.Validation;

/// <summary>
/// Specifies the range of a setting. Other values are refused with CF1094, the path of the setting, the value and the range.
/// </summary>
/// <remarks>
/// Use it with validators that <c>[OptionsValidator]</c> generates. Unlike it, <see cref="RangeAttribute"/> does not name the value, and
/// converts time spans by reflection. Thread-safe.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingRangeAttribute : ValidationAttribute
{
    private readonly IComparable _minimum;
    private readonly IComparable _maximum;

    /// <summary>Specifies a range of whole numbers.</summary>
    /// <param name="minimum">The lowest allowed value.</param>
    /// <param name="maximum">The highest allowed value.</param>
    public SettingRangeAttribute(long minimum, long maximum) => (_minimum, _maximum) = (minimum, maximum);

    /// <summary>Specifies a range of numbers.</summary>
    /// <param name="minimum">The lowest allowed value.</param>
    /// <param name="maximum">The highest allowed value.</param>
    public SettingRangeAttribute(double minimum, double maximum) => (_minimum, _maximum) = (minimum, maximum);

    /// <summary>Specifies a range of time spans.</summary>
    /// <param name="minimum">The shortest allowed time span, such as <c>00:00:01</c>.</param>
    /// <param name="maximum">The longest allowed time span, such as <c>1.00:00:00</c> for one day.</param>
    /// <exception cref="ArgumentNullException">One of the two is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">One of the two is not a time span.</exception>
    /// <exception cref="OverflowException">One of the two is too long.</exception>
    public SettingRangeAttribute(string minimum, string maximum) =>
        (_minimum, _maximum) =
            (TimeSpan.Parse(minimum, CultureInfo.InvariantCulture), TimeSpan.Parse(maximum, CultureInfo.InvariantCulture));

    /// <summary>Gets the lowest allowed value.</summary>
    public object Minimum => _minimum;

    /// <summary>Gets the highest allowed value.</summary>
    public object Maximum => _maximum;

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="validationContext"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The setting has another type than the range.</exception>
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
