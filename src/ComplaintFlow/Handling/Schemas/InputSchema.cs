using System.Text.Json.Nodes;

namespace ComplaintFlow.Handling.Schemas;

/// <summary>
/// What an action or an intake is like in JSON: for forms, for OpenAPI and for clients. It is built from the same description by which
/// input is
/// checked, so that it cannot say something else. Immutable and thread-safe.
/// </summary>
/// <param name="Name">The name of the action, or <c>Intake</c>.</param>
/// <param name="IsAction">Whether it is an action: then its JSON names it in the field <c>type</c>, which is not one of the
/// <paramref name="Fields"/>.</param>
/// <param name="Fields">The fields, in the order in which they are written.</param>
public sealed record InputSchema(string Name, bool IsAction, IReadOnlyList<FieldSchema> Fields)
{
    /// <summary>The schema as JSON Schema, draft 2020-12, which OpenAPI 3.1 takes as it is.</summary>
    /// <returns>A new object, which the caller may change. Personal and secret fields have <c>x-privacy</c>, texts of several lines
    /// <c>x-multiline</c>.</returns>
    /// <remarks>
    /// What JSON Schema cannot say is checked when the JSON is read: that a name stands in one line, the years of instants, and the
    /// decimals of amounts.
    /// Names of choices are read without regard to case, and listed in the case in which they are written.
    /// </remarks>
    public JsonObject ToJsonSchema() => JsonSchemaWriter.Write(this);
}
