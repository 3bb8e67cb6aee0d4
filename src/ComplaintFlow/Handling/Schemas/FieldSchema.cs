using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Schemas;

/// <summary>Describes a field of an object: its name, whether it is required, and its value. Immutable.</summary>
/// <param name="Name">The name in JSON, such as <c>promisedFeedbackAt</c>.</param>
/// <param name="Value">The schema of the value.</param>
public sealed record FieldSchema(string Name, ValueSchema Value)
{
    /// <summary>Whether the value is required. A required text must not be blank either.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether <c>null</c> is allowed, which means the same as no value.</summary>
    public bool IsNullable { get; init; }

    /// <summary>
    /// The default value, as JSON such as <c>"Letter"</c>. It is null if the field has none, or only the default of its type:
    /// <c>false</c>, the first choice, nothing.
    /// </summary>
    public string? Default { get; init; }

    /// <summary>How the value must be protected; null if it is neither personal nor secret.</summary>
    public PrivacyClass? Privacy { get; init; }
}
