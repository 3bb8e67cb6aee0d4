using System.Text.Json.Nodes;

namespace ComplaintFlow.Handling.Schemas;

/// <summary>
/// Describes the JSON of an action or an intake, for forms, OpenAPI and clients. It is built from the same description that
/// validates input, so the two never differ. Immutable.
/// </summary>
/// <param name="Name">The name of the action, or <c>Intake</c>.</param>
/// <param name="IsAction">Whether it is an action. The JSON of an action has its name in the field <c>type</c>, which is not one
/// of the <paramref name="Fields"/>.</param>
/// <param name="Fields">The fields, in the order in which they are written.</param>
public sealed record InputSchema(string Name, bool IsAction, IReadOnlyList<FieldSchema> Fields)
{
    /// <summary>Creates a JSON Schema (draft 2020-12), which OpenAPI 3.1 accepts as it is.</summary>
    /// <returns>A new object, which the caller may change. Personal and secret fields have <c>x-privacy</c>, texts of several
    /// lines <c>x-multiline</c>.</returns>
    /// <remarks>
    /// Some rules cannot be expressed in JSON Schema and are checked when the JSON is read: that a name is a single line, the
    /// years of instants, and the decimals of amounts. Names of choices are read without regard to case, and listed in the case
    /// in which they are written.
    /// </remarks>
    public JsonObject ToJsonSchema() => JsonSchemaWriter.Write(this);
}
