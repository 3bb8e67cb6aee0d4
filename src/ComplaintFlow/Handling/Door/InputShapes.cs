using System.Collections.Concurrent;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Handling.Door;

/// <summary>
/// Provides the shapes of all input types. Each is built once from the generated metadata of the type, so no field can be
/// forgotten. Thread-safe.
/// </summary>
internal static class InputShapes
{
    private static readonly ConcurrentDictionary<Type, ObjectShape> s_shapes = new();

    /// <summary>Gets the shape of a type that <see cref="InputJson"/> knows.</summary>
    public static ObjectShape Of(Type type) => s_shapes.GetOrAdd(type, static one => Of(InputJson.Default.GetTypeInfo(one)!));

    /// <summary>Adds the reasons why a value cannot be used, each with its path.</summary>
    /// <param name="value">A value of a type that <see cref="InputJson"/> knows.</param>
    /// <param name="refusals">The list that receives the refusals.</param>
    /// <param name="strict">Whether control characters are refused. History may contain them.</param>
    /// <param name="within">The owner of the value, if that must be named.</param>
    public static void Check(object value, List<Refusal> refusals, bool strict = true, string? within = null)
    {
        List<PlacedRefusal>? faults = null;
        Of(value.GetType()).Check(value, strict, ref faults);
        for (int i = 0; i < faults?.Count; i++)
            refusals.Add((within is null ? faults[i] : faults[i].Within(within)).ToRefusal());
    }

    /// <summary>Determines whether a value can be used.</summary>
    public static bool IsSound(object value)
    {
        var refusals = new List<Refusal>();
        Check(value, refusals);
        return refusals.Count == 0;
    }

    /// <summary>Determines whether a text can be a name.</summary>
    public static bool IsName(string? text)
    {
        List<PlacedRefusal>? faults = null;
        if (text is not null)
            StringShape.Name.Check(text, strict: true, ref faults);
        return text is not null && faults is null;
    }

    /// <summary>Determines whether every store can keep a text.</summary>
    public static bool IsStorable(string text) => StringShape.IsStorable(text);

    private static ObjectShape Of(JsonTypeInfo type)
    {
        bool needsReason = type.Type.IsDefined(typeof(RequiresReasonAttribute), inherit: false);
        return new([.. type.Properties.Where(property => property is { Get: not null, Set: not null })
            .Select(property => PartOf(property, needsReason && NameOf(property) == nameof(ComplaintAction.Reason)))]);
    }

    private static ObjectShape.Part PartOf(JsonPropertyInfo property, bool isRequired)
    {
        MultilineTextAttribute? text = AttributeOf<MultilineTextAttribute>(property);
        Type type = property.PropertyType;
        bool mayBeNull = type.IsValueType ? Nullable.GetUnderlyingType(type) is not null : property.IsGetNullable;
        // A required text has a remedy of its own where its meaning is checked.
        var words = new StringShape(
            text?.MaxLength ?? StringShape.LongestName, hasLines: text is not null, mayBeBlank: type == typeof(string) && !mayBeNull);
        int most = AttributeOf<MaxItemsAttribute>(property)?.Items ?? ListShape.UsualMost;
        return new ObjectShape.Part(JsonPath.Of(NameOf(property)), property.Get!, mayBeNull, Of(type, words, most))
        {
            IsRequired = isRequired || property.IsRequired,
            Default = isRequired || property.IsRequired || mayBeNull ? null : DefaultOf(property),
            Privacy = AttributeOf<PrivacyAttribute>(property)?.Kind,
        };
    }

    /// <summary>Gets the value of a property that is not set: the value of the attribute, or an empty one.</summary>
    private static JsonElement? DefaultOf(JsonPropertyInfo property)
    {
        if (AttributeOf<DefaultValueAttribute>(property) is { Value: { } value })
            return JsonElement.Parse($"\"{value}\"");
        Type type = property.PropertyType;
        if (type.IsValueType)
            return null;
        JsonTypeInfoKind kind = InputJson.Default.GetTypeInfo(type)!.Kind;
        return JsonElement.Parse(type == typeof(string) ? "\"\"" : kind == JsonTypeInfoKind.Enumerable ? "[]" : "{}");
    }

    private static T? AttributeOf<T>(JsonPropertyInfo property)
        where T : Attribute => (T?)property.AttributeProvider?.GetCustomAttributes(typeof(T), inherit: true).FirstOrDefault();

    /// <summary>Gets the name of a property in code.</summary>
    private static string NameOf(JsonPropertyInfo property) => char.ToUpperInvariant(property.Name[0]) + property.Name[1..];

    private static InputShape Of(Type type, StringShape words, int most)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return words;
        if (type.IsEnum)
            return new EnumShape(type);
        if (type == typeof(IReadOnlyDictionary<string, string>))
            return MapShape.Texts;
        return Simple(type) ?? InputJson.Default.GetTypeInfo(type) switch
        {
            { Kind: JsonTypeInfoKind.Object } known when !type.IsValueType => Of(known),
            { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } item } => new ListShape(most, Of(item, words, most)),
            _ => throw new NotSupportedException($"No shape is known for {type}."),
        };
    }

    private static InputShape? Simple(Type type) =>
        type == typeof(DateTimeOffset) ? InstantShape.Only
        : type == typeof(Money) ? MoneyShape.Only
        : type == typeof(decimal) || type == typeof(double) ? NumberShape.Only
        : type == typeof(int) ? IntegerShape.Int32
        : type == typeof(long) ? IntegerShape.Int64
        : type == typeof(bool) ? BooleanShape.Only
        : type == typeof(ComplaintId) ? ComplaintIdShape.Only
        : null;
}
