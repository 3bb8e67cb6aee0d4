using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Schemas;

/// <summary>A field of an object: its name, whether it is required, and what its value is like. Immutable and thread-safe.</summary>
/// <param name="Name">The name as it stands in JSON, such as <c>promisedFeedbackAt</c>.</param>
/// <param name="Value">What the value is like.</param>
public sealed record FieldSchema(string Name, ValueSchema Value)
{
    /// <summary>Whether the value must be given. A text that is required must not be blank either.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether <c>null</c> may be given, which means the same as no value.</summary>
    public bool IsNullable { get; init; }

    /// <summary>
    /// The value that the field has if it is left out, as JSON such as <c>"Letter"</c>; null if it has none, or that of its type:
    /// <c>false</c>, the first choice, nothing.
    /// </summary>
    public string? Default { get; init; }

    /// <summary>How carefully the value must be kept; null if it is neither personal nor secret.</summary>
    public PrivacyClass? Privacy { get; init; }
}
