using System.Text.Json.Nodes;

namespace ComplaintFlow.Tests.Rules.Schema;

/// <summary>The validator is proved on small schemas: each keyword passes what it should and finds what it should.</summary>
public class SchemaValidatorTests
{
    [Theory]
    [InlineData("""{ "type": "string" }""", "\"a\"", "1")]
    [InlineData("""{ "type": "boolean" }""", "false", "\"false\"")]
    [InlineData("""{ "type": "integer" }""", "-3", "2.5")]
    [InlineData("""{ "type": "number" }""", "2.5", "\"2.5\"")]
    [InlineData("""{ "type": ["string", "number"] }""", "2.5", "true")]
    [InlineData("""{ "type": "object" }""", "{}", "null")]
    [InlineData("""{ "enum": ["A", "B"] }""", "\"B\"", "\"b\"")]
    [InlineData("""{ "pattern": "^[0-9]+%$" }""", "\"75%\"", "\"75\"")]
    [InlineData("""{ "type": "array", "minItems": 1 }""", "[1]", "[]")]
    [InlineData("""{ "items": { "type": "string" } }""", "[\"a\"]", "[\"a\", 1]")]
    [InlineData("""{ "anyOf": [ { "type": "string" }, { "type": "array" } ] }""", "[]", "{}")]
    [InlineData("""{ "properties": { "A": { "type": "string" } } }""", """{ "A": "x", "B": 1 }""", """{ "A": 1 }""")]
    [InlineData("""{ "properties": { "A": {} }, "additionalProperties": false }""", """{ "A": 1 }""", """{ "B": 1 }""")]
    [InlineData("""{ "properties": { "A": {} }, "additionalProperties": { "type": "string" } }""", """{ "A": 1, "B": "x" }""",
        """{ "B": 1 }""")]
    [InlineData("""{ "patternProperties": { "^M": { "type": "string" } }, "additionalProperties": false }""", """{ "Mon": "x" }""",
        """{ "Mon": 1 }""")]
    [InlineData("""{ "patternProperties": { "^M": {} }, "additionalProperties": false }""", """{ "Mon": "x" }""", """{ "Tue": "x" }""")]
    [InlineData("""{ "propertyNames": { "pattern": "^[^:]+$" } }""", """{ "A": 1 }""", """{ "A:B": 1 }""")]
    [InlineData("""{ "$ref": "#/definitions/D", "definitions": { "D": { "type": "string" } } }""", "\"a\"", "1")]
    public void A_keyword_passes_what_is_right_and_finds_what_is_wrong(string schema, string right, string wrong)
    {
        var validator = new SchemaValidator(JsonNode.Parse(schema)!.AsObject());

        validator.Errors(JsonNode.Parse(right)).Should().BeEmpty();
        validator.Errors(JsonNode.Parse(wrong)).Should().ContainSingle();
    }

    [Fact]
    public void A_keyword_that_the_validator_does_not_know_is_not_passed_over() =>
        FluentActions.Invoking(() => new SchemaValidator([new("oneOf", new JsonArray())]).Errors(1)).Should().Throw<NotSupportedException>()
            .WithMessage("*oneOf*");
}
