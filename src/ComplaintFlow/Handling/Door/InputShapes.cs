using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Door;

/// <summary>The shapes of all types that come from outside, each built once from what the compiler knows of the type. No field can be forgotten. Thread-safe.</summary>
internal static class InputShapes
{
    private static readonly ConcurrentDictionary<Type, InputShape> s_shapes = new();

    /// <summary>Why values cannot be used, each with the way to it; empty where they can.</summary>
    /// <param name="value">A value of a type that <see cref="InputJson"/> knows.</param>
    /// <param name="refusals">Where the refusals are added.</param>
    /// <param name="strict">Whether control characters are refused; history has them.</param>
    /// <param name="within">Of what it is the value, where that must be said.</param>
    public static void Check(object value, List<Refusal> refusals, bool strict = true, string? within = null)
    {
        List<PlacedRefusal>? faults = null;
        s_shapes.GetOrAdd(value.GetType(), static type => Of(InputJson.Default.GetTypeInfo(type)!)).Check(value, strict, ref faults);
        for (int i = 0; i < faults?.Count; i++)
            refusals.Add((within is null ? faults[i] : faults[i].Within(within)).ToRefusal());
    }

    /// <summary>Whether a value can be used.</summary>
    public static bool IsSound(object value)
    {
        var refusals = new List<Refusal>();
        Check(value, refusals);
        return refusals.Count == 0;
    }

    /// <summary>Whether a text can be a name.</summary>
    public static bool IsName(string? text)
    {
        List<PlacedRefusal>? faults = null;
        if (!string.IsNullOrWhiteSpace(text))
            StringShape.Name.Check(text, strict: true, ref faults);
        return !string.IsNullOrWhiteSpace(text) && faults is null;
    }

    /// <summary>Whether every store can keep a text.</summary>
    public static bool IsStorable(string text) => StringShape.IsStorable(text);

    private static ObjectShape Of(JsonTypeInfo type) => new([.. type.Properties.Where(property => property is { Get: not null, Set: not null }).Select(PartOf)]);

    private static ObjectShape.Part PartOf(JsonPropertyInfo property)
    {
        var text = (TextAttribute?)property.AttributeProvider?.GetCustomAttributes(typeof(TextAttribute), inherit: true).FirstOrDefault();
        var most = (MostAttribute?)property.AttributeProvider?.GetCustomAttributes(typeof(MostAttribute), inherit: true).FirstOrDefault();
        StringShape words = text is null ? StringShape.Name : new StringShape(text.Longest, hasLines: true);
        bool mayBeNull = property.IsGetNullable || Nullable.GetUnderlyingType(property.PropertyType) is not null;
        return new ObjectShape.Part(NameOf(property), property.Get!, mayBeNull, Of(property.PropertyType, words, most?.Items ?? ListShape.UsualMost));
    }

    /// <summary>The name as it stands in code.</summary>
    private static string NameOf(JsonPropertyInfo property) => char.ToUpperInvariant(property.Name[0]) + property.Name[1..];

    private static InputShape? Of(Type type, StringShape words, int most)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return words;
        if (type == typeof(DateTimeOffset))
            return InstantShape.Only;
        if (type == typeof(Money))
            return MoneyShape.Only;
        if (type == typeof(decimal) || type == typeof(double))
            return NumberShape.Only;
        if (type.IsEnum)
            return new EnumShape(type);
        if (type == typeof(IReadOnlyDictionary<string, string>))
            return MapShape.Texts;
        return InputJson.Default.GetTypeInfo(type) switch
        {
            { Kind: JsonTypeInfoKind.Object } known when !type.IsValueType => Of(known),
            { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } item } => new ListShape(most, Of(item, words, most)),
            { Kind: JsonTypeInfoKind.Dictionary } => throw new NotSupportedException($"{type} is not a map of texts."),
            _ => null,
        };
    }
}
