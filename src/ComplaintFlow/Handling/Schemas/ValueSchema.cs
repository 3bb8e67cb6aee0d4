namespace ComplaintFlow.Handling.Schemas;

/// <summary>Describes a value in JSON. Immutable.</summary>
/// <param name="Type">The JSON type.</param>
public sealed record ValueSchema(JsonValueType Type)
{
    /// <summary>The format of a string in terms of JSON Schema, such as <c>date-time</c>; null if it has none.</summary>
    public string? Format { get; init; }

    /// <summary>A regular expression that a string matches; null if there is none.</summary>
    public string? Pattern { get; init; }

    /// <summary>
    /// The maximum number of characters of a string; null for other types, and for formats that have their own length.
    /// </summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether a string may have several lines, so that a form shows a text area.</summary>
    public bool IsMultiline { get; init; }

    /// <summary>The allowed values of a string, if they are limited. They are read without regard to case.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The smallest allowed number; null if there is no limit.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The largest allowed number; null if there is no limit.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The maximum number of items of an array or entries of a map; null for other types.</summary>
    public int? MaxItems { get; init; }

    /// <summary>The schema of the items of an array or of the texts of a map; null for other types.</summary>
    public ValueSchema? Items { get; init; }

    /// <summary>The fields of an object, in the order in which they are written.</summary>
    public IReadOnlyList<FieldSchema> Fields { get; init; } = [];
}
