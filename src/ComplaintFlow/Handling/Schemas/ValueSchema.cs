namespace ComplaintFlow.Handling.Schemas;

/// <summary>What a value in JSON is like. Immutable and thread-safe.</summary>
/// <param name="Type">The JSON type.</param>
public sealed record ValueSchema(JsonValueType Type)
{
    /// <summary>The format of a string in the words of JSON Schema, such as <c>date-time</c>; null if it has none.</summary>
    public string? Format { get; init; }

    /// <summary>A regular expression that a string matches; null if there is none.</summary>
    public string? Pattern { get; init; }

    /// <summary>How many characters a string may have; null for other types and for formats with a length of their own.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether a string may have several lines: a form shows a text area.</summary>
    public bool IsMultiline { get; init; }

    /// <summary>The values that a string can have, if it can have only some. They are read without regard to case.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The least number; null if there is no limit.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest number; null if there is no limit.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>How many items an array, or entries a map, may have; null for other types.</summary>
    public int? MaxItems { get; init; }

    /// <summary>What the items of an array or the texts of a map are like; null for other types.</summary>
    public ValueSchema? Items { get; init; }

    /// <summary>The fields of an object, in the order in which they are written.</summary>
    public IReadOnlyList<FieldSchema> Fields { get; init; } = [];
}
