using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Simulation.Data;

/// <summary>Writes what callers give and what the library answers, nearly as one would in C#; the same for the same content.</summary>
internal sealed class Printer(Func<ComplaintId, string> names)
{
    private const int Shown = 60;

    /// <summary>Everything, with its ids as they are: for comparing.</summary>
    public static Printer Whole { get; } = new(static id => id.ToString()) { IsWhole = true };

    private bool IsWhole { get; init; }

    public string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string given:
                Quote(text, given);
                break;
            case ComplaintId id:
                text.Append(names(id));
                break;
            case DateTimeOffset at:
                text.Append(at.ToString(IsWhole ? "O" : "yyyy-MM-dd'T'HH:mm:ss.fffK", CultureInfo.InvariantCulture));
                break;
            case Money money:
                text.Append(CultureInfo.InvariantCulture, $"{money.Amount} {money.Currency ?? "null"}");
                break;
            case Enum or bool:
                text.Append(value);
                break;
            case IFormattable number when value.GetType().IsValueType:
                text.Append(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IReadOnlyDictionary<string, string> map:
                WriteAll(text, map.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}: {one.Value}"));
                break;
            case IEnumerable all:
                WriteAll(text, all.Cast<object?>());
                break;
            default:
                WriteRecord(text, value);
                break;
        }
    }

    private void WriteRecord(StringBuilder text, object value)
    {
        text.Append(value.GetType().Name);
        string before = " { ";
        foreach (PropertyInfo property in Shape.Of(value.GetType()).Written)
        {
            object? part = property.GetValue(value);
            if (!IsWhole && IsUsual(property, part))
                continue;
            text.Append(before).Append(property.Name).Append(" = ");
            Write(text, part);
            before = ", ";
        }
        text.Append(before == ", " ? " }" : "");
    }

    private void WriteAll(StringBuilder text, IEnumerable<object?> all)
    {
        text.Append('[');
        int count = 0;
        foreach (object? one in all)
        {
            if (!IsWhole && count == 5)
            {
                text.Append(CultureInfo.InvariantCulture, $", and so on: {all.Count()} in all");
                break;
            }
            text.Append(count++ == 0 ? "" : ", ");
            Write(text, one);
        }
        text.Append(']');
    }

    /// <summary>
    /// Nothing to tell: what a caller did not give. A null in place of a list or a text is told, since somebody put it there.
    /// </summary>
    private static bool IsUsual(PropertyInfo property, object? part) => part switch
    {
        null => s_nulls.Create(property).WriteState != NullabilityState.NotNull,
        string text => text.Length == 0,
        false => true,
        0 => true,
        ICollection { Count: 0 } => true,
        _ => false,
    };

    private static readonly NullabilityInfoContext s_nulls = new();

    private void Quote(StringBuilder text, string given)
    {
        text.Append('"');
        foreach (char one in IsWhole || given.Length <= Shown ? given : given[..Shown])
            _ = one < ' ' || char.IsSurrogate(one) ? text.Append(CultureInfo.InvariantCulture, $"\\u{(int)one:x4}") : text.Append(one);
        text.Append('"');
        if (!IsWhole && given.Length > Shown)
            text.Append(CultureInfo.InvariantCulture, $" and so on: {given.Length} characters");
    }
}
