using System.Globalization;
using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Codec;
using ComplaintFlow.Handling.Schemas;

namespace ComplaintFlow.Tests.Handling.Codec;

/// <summary>
/// The reference page <c>docs/actions-reference.md</c>, made from the schemas of the codecs and the documentation of the code.
/// </summary>
internal sealed class ActionsPage
{
    private const string Head = """
        # All actions and their fields

        Every action with the fields of its JSON, then the intake, then the objects that stand in their fields.
        How JSON is written and what is refused: [actions and intakes as JSON](actions-json.md). When an action is possible: [handling](handling.md).

        Each action has a field `type` with its name, which the tables leave out. A text has one line unless the table says several lines.
        A field that is not required may be left out or `null`. The schemas of the codecs and the documentation of the code make this page; `eng/actions.sh` writes it anew.

        """;

    private readonly StringBuilder _page = new(Head.ReplaceLineEndings("\n"));
    private readonly SortedDictionary<string, (Type Type, IReadOnlyList<FieldSchema> Fields)> _objects = new(StringComparer.Ordinal);

    public static string Make()
    {
        var page = new ActionsPage();
        foreach (InputSchema action in ActionCodec.Schemas)
            page.Add("##", typeof(ComplaintAction).Assembly.GetType($"{typeof(ComplaintAction).Namespace}.{action.Name}")!, action.Fields);
        page.Add("##", typeof(Intake), IntakeCodec.Schema.Fields);
        page._page.Append("\n## Objects\n");
        page.AddObjects();
        return page._page.ToString();
    }

    private void Add(string heading, Type type, IReadOnlyList<FieldSchema> fields)
    {
        _page.Append(CultureInfo.InvariantCulture, $"\n{heading} {type.Name}\n\n{XmlDocs.Of(type)}\n");
        if (fields.Count > 0)
            _page.Append("\n| field | value | required | limits | meaning |\n| --- | --- | --- | --- | --- |\n");
        foreach (FieldSchema field in fields)
        {
            string property = char.ToUpperInvariant(field.Name[0]) + field.Name[1..];
            _page.Append(
                CultureInfo.InvariantCulture,
                $"| `{field.Name}` | {Kind(field.Value, type.GetProperty(property)!.PropertyType)} | {(field.IsRequired ? "yes" : "")} | "
                    + $"{string.Join("; ", Limits(field))} | {XmlDocs.Of(type, property)} |\n");
        }
    }

    /// <summary>Adds the objects that were seen, by name. Those that are seen in them only then are known after a pass.</summary>
    private void AddObjects()
    {
        int before = -1, head = _page.Length;
        while (before != _objects.Count)
        {
            before = _objects.Count;
            _page.Length = head;
            foreach ((Type type, IReadOnlyList<FieldSchema> fields) in _objects.Values.ToArray())
                Add("###", type, fields);
        }
    }

    private string Kind(ValueSchema value, Type type)
    {
        Type item = Nullable.GetUnderlyingType(type) ?? type;
        switch (value.Type)
        {
            case JsonValueType.Array:
                return $"list of {Kind(value.Items!, item.GetElementType() ?? item.GetGenericArguments()[0])}";
            case JsonValueType.Object:
                _objects.TryAdd(item.Name, (item, value.Fields));
                return $"[{item.Name}](#{item.Name.ToLowerInvariant()})";
            case JsonValueType.Map:
                return "texts by name";
            case JsonValueType.Boolean:
                return "`true` or `false`";
            case JsonValueType.Integer:
                return "whole number";
            case JsonValueType.Number:
                return "number";
            default:
                return value.Choices.Count > 0 ? string.Join(", ", value.Choices.Select(choice => $"`{choice}`"))
                    : item == typeof(ComplaintId) ? "complaint" : value.Format is "date-time" ? "instant" : value.Format ?? "text";
        }
    }

    private static IEnumerable<string> Limits(FieldSchema field)
    {
        ValueSchema value = field.Value.Type == JsonValueType.Array ? field.Value.Items! : field.Value;
        string each = field.Value.Type is JsonValueType.Array or JsonValueType.Map ? "each " : "";
        string?[] limits =
        [
            Text($"at most {field.Value.MaxItems:N0} items", field.Value.MaxItems),
            Text($"{each}at most {value.MaxLength ?? value.Items?.MaxLength:N0} characters", value.MaxLength ?? value.Items?.MaxLength),
            value.IsMultiline || value.Items?.IsMultiline == true ? "several lines" : null,
            Text($"at least {value.Minimum:N0}", IsOfType(value.Minimum) ? null : value.Minimum),
            Text($"at most {value.Maximum:N0}", IsOfType(value.Maximum) ? null : value.Maximum),
            value.Pattern is { } pattern ? $"`{pattern.Replace("|", "\\|", StringComparison.Ordinal)}`" : null,
            field.Default is { } usual and not ("[]" or "{}" or "\"\"") ? $"default `{usual}`" : null,
            field.Privacy is { } privacy ? privacy.ToString().ToLowerInvariant() : null,
        ];
        return limits.OfType<string>();
    }

    /// <summary>Whether a limit is only that of the type of numbers.</summary>
    private static bool IsOfType(decimal? limit) => limit is int.MinValue or int.MaxValue or long.MinValue or long.MaxValue;

    private static string? Text(FormattableString limit, object? value) => value is null ? null : FormattableString.Invariant(limit);
}
