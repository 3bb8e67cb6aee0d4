using System.Globalization;
using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Analysis;

namespace ComplaintFlow.Conditions.Fields;

/// <summary>A field of a complaint that conditions can test.</summary>
internal abstract class Field(string name, FieldKind kind)
{
    public string Name { get; } = name;

    public FieldKind Kind { get; } = kind;

    /// <summary>Whether the field may identify a person. If so, refusals do not say which values would pass.</summary>
    public bool IsPersonal { get; init; } = kind == FieldKind.Text;

    /// <summary>
    /// Whether refusals may say the value: a number, an amount, an instant, or a word of the rules. Another word may come from a person.
    /// </summary>
    public bool IsTold { get => field || ClosedWords is not null; init; } =
        kind is FieldKind.Number or FieldKind.Money or FieldKind.Instant;

    /// <summary>
    /// Whether it is a result of classification: a rule sees what the rules before it gave, and not what the complaint had before.
    /// </summary>
    public bool IsResult { get; init; }

    /// <summary>The only words that the field can have, or null if any word is possible.</summary>
    public virtual IReadOnlyList<string>? ClosedWords => null;

    public abstract bool HasValue(Complaint complaint);

    /// <summary>Whether it has the same value in two versions of a complaint. Allocates nothing if nothing was recorded for it.</summary>
    public abstract bool IsSame(Complaint one, Complaint other);

    /// <summary>The value as text, for reasons and for required fields.</summary>
    public abstract string? Show(Complaint complaint);

    /// <summary>
    /// What the field is at present, in words for a refused caller. If the value may identify a person, it is only the name.
    /// </summary>
    public string Present(Complaint complaint) => !HasValue(complaint) ? $"{Name} has no value"
        : IsTold ? $"{Name} {(Kind == FieldKind.Set ? "has" : "is")} {Show(complaint)}" : Name;

    /// <summary>All values, or the absence of a value.</summary>
    public abstract ValueSet Where(bool exists);

    /// <summary>The complaints whose field has one of these values.</summary>
    public MatchSet Leaving(ValueSet values) => MatchSet.Of(Name, Possible is { } possible ? possible.And(values) : values);

    /// <summary>The only values that occur, or null if they are not known.</summary>
    protected virtual ValueSet? Possible => null;
}

/// <summary>A text or a word.</summary>
/// <param name="name">The name.</param>
/// <param name="kind">The type.</param>
/// <param name="read">Reads the value.</param>
/// <param name="words">The only words that it can have.</param>
/// <param name="exists">Whether it has a value, if that is known without reading it.</param>
/// <param name="source">Reads what the value is made of, if the value itself says too much or costs too much.</param>
internal sealed class TextField(
    string name, FieldKind kind, Func<Complaint, string?> read, IReadOnlyList<string>? words = null, Func<Complaint, bool>? exists = null,
    Func<Complaint, (string?, string?)>? source = null)
        : Field(name, kind)
{
    public override IReadOnlyList<string>? ClosedWords { get; } = words;

    protected override ValueSet? Possible { get; } = words is null ? null : new WordValues(words, allBut: false, none: true);

    /// <summary>Subject and description are joined once for each decision.</summary>
    public string? Read(in ConditionScope scope) =>
        ReferenceEquals(Name, BuiltInFields.Text) ? scope.Hits.Joined(scope.Complaint) : read(scope.Complaint);

    public string? Read(Complaint complaint) => read(complaint);

    public override bool HasValue(Complaint complaint) => exists is null ? !string.IsNullOrWhiteSpace(read(complaint)) : exists(complaint);

    public override bool IsSame(Complaint one, Complaint other) =>
        source is null ? string.Equals(read(one), read(other), StringComparison.Ordinal) : source(one) == source(other);

    public override string? Show(Complaint complaint) => read(complaint);

    public override ValueSet Where(bool exists) => exists ? WordValues.Any : WordValues.Absent;
}

/// <summary>A number, an amount or an instant: a value with an order.</summary>
/// <param name="name">The name.</param>
/// <param name="kind">The type.</param>
/// <param name="read">Reads the value.</param>
/// <param name="isWhole">Whether only whole numbers occur.</param>
/// <param name="always">The range of a value that is never absent, or null if the value can be absent.</param>
internal sealed class OrderedField<T>(string name, FieldKind kind, Func<Complaint, T?> read, bool isWhole = false, Ranges? always = null)
    : Field(name, kind)
    where T : struct
{
    protected override ValueSet? Possible { get; } = always is null ? null : OrderedValues.On("", always, others: false, none: false);

    public T? Read(Complaint complaint) => read(complaint);

    public override bool HasValue(Complaint complaint) => read(complaint) is not null;

    public override bool IsSame(Complaint one, Complaint other) => EqualityComparer<T?>.Default.Equals(read(one), read(other));

    public override string? Show(Complaint complaint) => read(complaint) is { } value ? Write(value) : null;

    /// <summary>Writes a value in the form in which rules are written, whatever the culture of the host.</summary>
    public static string Write(T value) => value switch
    {
        DateTimeOffset instant => Instant.Write(instant),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{value}",
    };

    public override ValueSet Where(bool exists) =>
        OrderedValues.On(
            "", exists && Kind != FieldKind.Money ? Ranges.All : Ranges.None, others: exists && Kind == FieldKind.Money, none: !exists);

    /// <summary>The values for which a test holds or does not hold. Amounts in another currency fail every test.</summary>
    public ValueSet Where(FieldOperator asked, T operand, bool holds)
    {
        (string line, decimal at) = Place(operand);
        var ranges = Ranges.Of(asked, at);
        ranges = holds ? ranges : ranges.Not();
        return OrderedValues.On(
            line, isWhole ? ranges.Whole() : ranges, others: Kind == FieldKind.Money
                && !holds, none: holds == (asked == FieldOperator.IsNot));
    }

    private static (string Line, decimal At) Place(T value) => value switch
    {
        decimal number => ("", number),
        Money money => (money.Currency, money.Amount),
        DateTimeOffset instant => ("", instant.UtcTicks),
        _ => throw new InvalidOperationException(),
    };
}

/// <summary>A set of words.</summary>
/// <param name="name">The name.</param>
/// <param name="read">Reads all its words, for reasons.</param>
/// <param name="has">Whether it has a word. Allocates nothing.</param>
/// <param name="any">Whether it has any word.</param>
/// <param name="same">Whether two versions of a complaint have the same words.</param>
/// <param name="words">The only words that it can have.</param>
/// <param name="areRelated">Whether its words depend on one another.</param>
internal sealed class SetField(
    string name, Func<Complaint, IEnumerable<string>> read, Func<Complaint, string, bool> has, Func<Complaint, bool> any,
    Func<Complaint, Complaint, bool> same, IReadOnlyList<string>? words = null, bool areRelated = false)
    : Field(name, FieldKind.Set)
{
    public override IReadOnlyList<string>? ClosedWords { get; } = words;

    public IEnumerable<string> Read(Complaint complaint) => read(complaint);

    public bool Has(Complaint complaint, string word) => has(complaint, word);

    public override bool HasValue(Complaint complaint) => any(complaint);

    public override bool IsSame(Complaint one, Complaint other) => same(one, other);

    public override string? Show(Complaint complaint) => string.Join(", ", read(complaint));

    public override ValueSet Where(bool exists) => new MemberValues { HasMembers = exists, AreRelated = areRelated };

    public ValueSet With(IEnumerable<string> all) => new MemberValues { In = MemberValues.Words(all), AreRelated = areRelated };

    public ValueSet WithOneOf(IReadOnlyList<string> some) => new MemberValues { OneIn = [some], AreRelated = areRelated };

    public ValueSet Without(IEnumerable<string> all) => new MemberValues { Out = MemberValues.Words(all), AreRelated = areRelated };

    public ValueSet WithoutOneOf(IReadOnlyList<string> some) => new MemberValues { OneOut = [some], AreRelated = areRelated };
}
