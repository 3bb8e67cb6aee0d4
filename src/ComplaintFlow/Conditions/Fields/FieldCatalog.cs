using System.Collections.Frozen;
using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Conditions.Fields;

/// <summary>The fields that conditions of one rule book can test: the built-in fields and those declared under <c>Fields</c>.</summary>
internal sealed class FieldCatalog
{
    private readonly FrozenDictionary<string, Field> _fields;

    public FieldCatalog(IReadOnlyDictionary<string, FieldKind> declared, string? currency, TimeZoneInfo? zone = null)
    {
        Declared = declared.ToFrozenDictionary(Conditions.Names.Comparer);
        _fields = BuiltInFields.All(zone)
            .Concat(declared.Where(field => !IsBuiltIn(field.Key)).Select(field => Custom(field.Key, field.Value, currency)))
            .ToFrozenDictionary(field => field.Name, Conditions.Names.Comparer);
    }

    public FrozenDictionary<string, FieldKind> Declared { get; }

    public IReadOnlyCollection<string> Names => _fields.Keys;

    public static bool IsBuiltIn(string name) => BuiltInFields.All().Any(field => Conditions.Names.Same(field.Name, name));

    public Field? Find(string name) => _fields.GetValueOrDefault(name);

    /// <summary>Gets the path of a field, as refusals name it. Declared fields are in a map in JSON, under their own names.</summary>
    public string JsonPathOf(Field field) => Declared.ContainsKey(field.Name) ? $"fields.{field.Name}" : JsonPath.Of(field.Name);

    /// <summary>
    /// Whether a text can be a value of the declared field. The limits are those of the numbers, amounts and instants of other input.
    /// </summary>
    public static bool Reads(FieldKind kind, string text, string? currency) => kind switch
    {
        FieldKind.Number => Numbers.TryDecimal(text, out decimal number) && Numbers.IsFit(number),
        FieldKind.Money => Money.TryParse(text, currency, out Money money) && Currencies.Has(money.Currency)
            && money.Amount >= 0 && Numbers.IsFit(money.Amount),
        FieldKind.Instant => Instants.TryParse(text, out DateTimeOffset at) && Instant.IsKnown(at.UtcTicks),
        FieldKind.Word or FieldKind.Set => !text.Any(char.IsControl),
        _ => true,
    };

    /// <summary>The form of a value of the declared type, for remedies.</summary>
    public static string FormOf(FieldKind kind, string? currency) => kind switch
    {
        FieldKind.Number => "a number with a decimal point and without other marks, such as 3.5",
        FieldKind.Money when currency is null => "an amount with its currency, such as 200 CNY or 2.50 CNY",
        FieldKind.Money => $"an amount such as 200 or 2.50 {currency}",
        FieldKind.Instant => "an instant such as 2026-05-01T00:00:00+08:00",
        _ => "a text",
    };

    /// <summary>The limits of a value of the declared type, after its form.</summary>
    public static string LimitOf(FieldKind kind) => kind switch
    {
        FieldKind.Number => ", between -1,000,000,000,000,000 and 1,000,000,000,000,000 with at most 8 decimals",
        FieldKind.Money => ", from 0 to below 1,000,000,000,000,000 with at most 8 decimals",
        FieldKind.Instant => $", from {Instant.FirstYear} to {Instant.LastYear}",
        FieldKind.Word or FieldKind.Set => " in one line",
        _ => "",
    };

    private static Field Custom(string name, FieldKind kind, string? currency) => kind switch
    {
        FieldKind.Number => new OrderedField<decimal>(name, kind, c =>
            Numbers.TryDecimal(c.FieldOf(name), out decimal number) ? number : null),
        FieldKind.Money =>
            new OrderedField<Money>(name, kind, c => Money.TryParse(c.FieldOf(name), currency, out Money money) ? money : null),
        FieldKind.Instant =>
            new OrderedField<DateTimeOffset>(name, kind, c => Instants.TryParse(c.FieldOf(name), out DateTimeOffset at) ? at : null),
        FieldKind.Set =>
            new SetField(
                name, c => (c.FieldOf(name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            (c, word) => HasPart(c.FieldOf(name), word), c => HasPart(c.FieldOf(name), null),
            (one, other) => string.Equals(one.FieldOf(name), other.FieldOf(name), StringComparison.Ordinal)),
        _ => new TextField(name, kind, c => c.FieldOf(name)),
    };

    /// <summary>Whether a comma-separated list has the word, or any word if none is given.</summary>
    private static bool HasPart(ReadOnlySpan<char> list, string? word)
    {
        foreach (Range range in list.Split(','))
        {
            ReadOnlySpan<char> part = list[range].Trim();
            if (!part.IsEmpty && (word is null || part.Equals(word, StringComparison.OrdinalIgnoreCase)))
                return true;
        }
        return false;
    }
}
