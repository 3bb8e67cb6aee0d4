using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>Makes complaints as they came in from the fields of a row.</summary>
internal sealed class IntakeBuilder
{
    private static readonly string[] BuiltIn =
        [nameof(Intake.Category), nameof(Intake.Department), nameof(Intake.Channel), nameof(Intake.Subject), nameof(Intake.Description), nameof(Product.Sku), nameof(Product.Batch), nameof(Product.Serial)];

    private readonly KeyValuePair<string, string>[] _fields;

    /// <param name="fields">The fields of the rules, each with its column.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="filler">Who names the fields.</param>
    /// <exception cref="UnusableException">The map names fields that the rules do not know.</exception>
    public IntakeBuilder(IReadOnlyList<KeyValuePair<string, string>> fields, RuleBookDefinition rules, string filler = "The map")
    {
        string[] unknown = [.. fields.Select(field => field.Key).Where(name => !BuiltIn.Contains(name, StringComparer.OrdinalIgnoreCase) && !rules.Fields.ContainsKey(name))];
        if (unknown.Length > 0)
        {
            throw new UnusableException(
                $"{filler} fills fields that the rules do not know: {string.Join(", ", unknown)}; declare them under Fields in the rules, or use one of {string.Join(", ", BuiltIn.Concat(rules.Fields.Keys))}.");
        }
        _fields = [.. fields];
    }

    /// <summary>The complaint of a row, from the values of the map's fields in their order.</summary>
    public Intake Build(IReadOnlyList<string> values, DateTimeOffset receivedAt)
    {
        Dictionary<string, string>? own = null;
        for (int i = 0; i < _fields.Length; i++)
        {
            if (!BuiltIn.Contains(_fields[i].Key, StringComparer.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(values[i]))
                (own ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase))[_fields[i].Key] = values[i];
        }
        var product = new Product { Sku = Value(nameof(Product.Sku)), Batch = Value(nameof(Product.Batch)), Serial = Value(nameof(Product.Serial)) };
        var intake = new Intake
        {
            Channel = Value(nameof(Intake.Channel)) ?? "",
            Subject = Value(nameof(Intake.Subject)) ?? "",
            Description = Value(nameof(Intake.Description)) ?? "",
            Category = Value(nameof(Intake.Category)),
            Department = Value(nameof(Intake.Department)),
            Product = product is { Sku: null, Batch: null, Serial: null } ? null : product,
            ReceivedAt = receivedAt,
        };
        return own is null ? intake : intake with { Fields = own };

        string? Value(string name)
        {
            int i = Array.FindIndex(_fields, field => string.Equals(field.Key, name, StringComparison.OrdinalIgnoreCase));
            return i < 0 || string.IsNullOrWhiteSpace(values[i]) ? null : values[i];
        }
    }
}
