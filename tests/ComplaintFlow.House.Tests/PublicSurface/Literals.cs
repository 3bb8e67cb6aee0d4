using System.Globalization;

namespace ComplaintFlow.House.Tests.PublicSurface;

/// <summary>Writes constants and default values.</summary>
internal static class Literals
{
    public static string Of(object? value, Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
            _ when plain.IsEnum => OfEnum(value, plain),
            string text =>
                $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                    .ReplaceLineEndings("\\n")}\"",
            char c => $"'{c}'",
            bool b => b ? "true" : "false",
            decimal d => d.ToString(CultureInfo.InvariantCulture) + "m",
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
    }

    private static string OfEnum(object value, Type type)
    {
        object named = Enum.ToObject(type, value);
        return Enum.IsDefined(type, named)
            ? $"{TypeNames.Of(type)}.{named}"
            : $"({TypeNames.Of(type)}){((Enum)named).ToString("D")}";
    }
}
