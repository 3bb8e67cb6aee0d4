using System.Diagnostics.CodeAnalysis;

namespace ComplaintFlow.Handling.Schemas;

/// <summary>Specifies the JSON type of a value.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "They are the names of JSON Schema.")]
public enum JsonValueType
{
    /// <summary>A string.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number without a fraction.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An object with the listed <see cref="ValueSchema.Fields"/> and no others.</summary>
    Object,

    /// <summary>An object that maps names to texts.</summary>
    Map,

    /// <summary>An array.</summary>
    Array,
}
