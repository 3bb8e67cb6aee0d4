using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling;
using ComplaintFlow.Rules;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Replay.Map;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>Creates intakes from the fields of a row.</summary>
internal sealed class IntakeBuilder
{
    private static readonly string[] BuiltIn =
        [nameof(Intake.Category), nameof(Intake.Department), nameof(Intake.Channel), nameof(Intake.Language), nameof(Intake.Subject),
         nameof(Intake.Description), nameof(Product.Sku), nameof(Product.Batch), nameof(Product.Serial)];

    private readonly string[] _fields;
    private readonly Func<string, string>[] _readers;

    /// <param name="fields">The fields of the rules, in the order of the values.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="time">Reads the values of fields that are instants.</param>
    /// <param name="filler">What names the fields, for messages.</param>
    /// <exception cref="InvalidInputException">The map names fields that the rules do not know.</exception>
    public IntakeBuilder(IReadOnlyList<string> fields, RuleBookDefinition rules, TimeReader time, string filler = "The map")
    {
        string[] unknown =
            [.. fields.Where(name => !BuiltIn.Contains(name, StringComparer.OrdinalIgnoreCase) && !rules.Fields.ContainsKey(name))];
        if (unknown.Length > 0)
        {
            throw new InvalidInputException(
                $"{filler} fills fields that the rules do not know: {string.Join(", ", unknown)}; declare them under Fields in the rules, "
                    + $"or use one of {string.Join(", ", BuiltIn.Concat(rules.Fields.Keys))}.");
        }
        _fields = [.. fields];
        _readers = [.. fields.Select(name => Reader(name, rules, time))];
    }

    /// <summary>Creates the intake of a row, from the values of the map's fields in order.</summary>
    public Intake Build(IReadOnlyList<string> values, DateTimeOffset receivedAt)
    {
        Dictionary<string, string>? own = null;
        for (int i = 0; i < _fields.Length; i++)
        {
            if (!BuiltIn.Contains(_fields[i], StringComparer.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(values[i]))
                (own ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase))[_fields[i]] = _readers[i](values[i]);
        }
        var product =
            new Product { Sku = Value(nameof(Product.Sku)), Batch = Value(nameof(Product.Batch)), Serial = Value(nameof(Product.Serial)) };
        var intake = new Intake
        {
            Channel = Value(nameof(Intake.Channel)) ?? "",
            Subject = Value(nameof(Intake.Subject)) ?? "",
            Description = Value(nameof(Intake.Description)) ?? "",
            Language = Value(nameof(Intake.Language)),
            Category = Value(nameof(Intake.Category)),
            Department = Value(nameof(Intake.Department)),
            Product = product is { Sku: null, Batch: null, Serial: null } ? null : product,
            ReceivedAt = receivedAt,
        };
        return own is null ? intake : intake with { Fields = own };

        string? Value(string name)
        {
            int i = Array.FindIndex(_fields, field => string.Equals(field, name, StringComparison.OrdinalIgnoreCase));
            return i < 0 || string.IsNullOrWhiteSpace(values[i]) ? null : values[i];
        }
    }

    /// <summary>
    /// Gets the conversion of a field's values to the form of the rules. A value that cannot be read stays as it is, and is
    /// refused by the rules.
    /// </summary>
    private static Func<string, string> Reader(string name, RuleBookDefinition rules, TimeReader time) =>
        rules.Fields.GetValueOrDefault(name) switch
    {
        FieldKind.Instant => text => time.TryRead(text, out DateTimeOffset at) ? InstantText.Utc(at) : text,
        FieldKind.Money => text => AmountText.Money(text, rules.Currency),
        FieldKind.Number => AmountText.Number,
        _ => text => text,
    };
}
