using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Settings;

/// <summary>Reads the keys of one map. An absent key gives null. A key that cannot be read is a defect and gives null too.</summary>
/// <param name="node">The map.</param>
/// <param name="context">What is needed to read, in addition to the map.</param>
/// <param name="outer">The reader of the map around it; null if there is none.</param>
internal sealed class SettingReader(SettingNode node, SettingContext context, SettingReader? outer = null)
{
    /// <summary>The key that switches off a named item if it is false.</summary>
    public const string EnabledKey = "Enabled";

    public SettingNode Map => node;

    public SettingReader? Outer => outer;

    /// <summary>The keys that the map can have, once a table reads it.</summary>
    public TableDescription? Table { get; set; }

    public string Path => node.Path;

    public SettingContext Context => context;

    public DiagnosticBag Defects => context.Defects;

    /// <summary>The content of a key, or null if there is none.</summary>
    public SettingNode? Node(string key) =>
        node.Find(key) is { } child && !child.IsEmpty ? child : null;

    public string? Text(string key)
    {
        SettingNode? child = Node(key);
        if (child is null || child.Children.Count == 0)
            return child?.Value;
        Defects.Error(
            DiagnosticCodes.WrongShape, child.Path, $"'{key}' takes one value, not {(child.IsList ? "a list" : "a map")}.",
            "Write one value.");
        return null;
    }

    public bool? Flag(string key) => Parse<bool>(key, bool.TryParse, "true or false");

    public int? Number(string key) => Parse<int>(
        key, (string text, out int number) => Numbers.TryWhole(text, out number), "a whole number without other marks, such as 1000");

    public decimal? Decimal(string key) => Parse<decimal>(
        key, (string text, out decimal number) => Numbers.TryDecimal(text, out number), "a number such as 0.5");

    public DateOnly? Date(string key) => Parse<DateOnly>(
        key, (string text, out DateOnly date) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date),
        "a date such as 2026-04-15");

    public TEnum? Choice<TEnum>(string key)
        where TEnum : struct, Enum => Text(key) is { } text ? Choice<TEnum>(text, key, $"a value of '{key}'", "value") : null;

    /// <summary>A value of a closed list, from the text of a key or of an item under it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">The key for which a defect is reported.</param>
    /// <param name="what">What the text should be, with its article.</param>
    /// <param name="kind">The kind of the values.</param>
    public TEnum? Choice<TEnum>(string text, string key, string what, string kind)
        where TEnum : struct, Enum
    {
        if (Names.TryRead(text, out TEnum value))
            return value;
        Defects.Error(DiagnosticCodes.InvalidSettingValue, SettingPath.At(Path, key), $"'{text}' is not {what}.",
            Names.Suggest(text, Enum.GetNames<TEnum>(), kind));
        return null;
    }

    /// <summary>A list of words. A single word is a list of one.</summary>
    public IReadOnlyList<string>? Words(string key) => Node(key) is { } child ? WordsOf(child, Defects) : null;

    public static IReadOnlyList<string> WordsOf(SettingNode node, DiagnosticBag defects)
    {
        if (node.Children.Count == 0)
            return string.IsNullOrEmpty(node.Value) ? [] : [node.Value];
        if (!node.IsList || node.Items.Any(item => item.Children.Count > 0))
        {
            defects.Error(
                DiagnosticCodes.WrongShape, node.Path, $"'{node.Key}' takes a value or a list of values.", "Write [\"…\", \"…\"].");
            return [];
        }
        return [.. node.Items.Select(item => item.Value).OfType<string>()];
    }

    public ConditionDefinition? Condition(string key) => Node(key) is { } child ? ConditionReader.Read(child, Defects) : null;

    /// <summary>A map of named items. An item with <c>"Enabled": false</c> is left out.</summary>
    /// <param name="key">The key of the map.</param>
    /// <param name="table">The table that reads an item.</param>
    /// <param name="areWords">Whether the names are words, in which a slip can be told, and not ids.</param>
    /// <param name="inherited">Finds the items that this map inherits from others; null if it inherits none.</param>
    public IReadOnlyDictionary<string, TItem> Items<TItem>(
        string key, SettingTable<TItem> table, bool areWords = true, Func<SettingReader, IEnumerable<SettingNode>>? inherited = null)
        where TItem : class
    {
        var items = new SortedDictionary<string, TItem>(Names.Comparer);
        foreach (SettingNode child in Named(key, areWords))
        {
            if (!HasMap(child, "a map"))
                continue;
            var item = new SettingReader(child, context, this);
            bool enabled = item.Flag(EnabledKey) ?? true;
            if (child.HasOnlySwitches)
                UndefinedSwitch.Report(child, Node(key)!.Children, [.. inherited?.Invoke(this) ?? []], Defects);
            else if (!enabled && inherited is not null)
                UndefinedSwitch.ReportInherited(child, inherited(this), Defects);
            else if (enabled)
                items.Add(child.Key, table.Read(item, isNamed: true));
        }
        return items;
    }

    /// <summary>A map of named texts.</summary>
    public IReadOnlyDictionary<string, string> Texts(string key)
    {
        var items = new SortedDictionary<string, string>(Names.Comparer);
        foreach (SettingNode child in Named(key))
        {
            if (child.Children.Count > 0)
                Defects.Error(DiagnosticCodes.WrongShape, child.Path, $"'{child.Key}' takes one value.", "Write one text.");
            else
                items.Add(child.Key, child.Value ?? "");
        }
        return items;
    }

    /// <summary>A map whose keys are known, or null if there is none.</summary>
    public TChild? Child<TChild>(string key, SettingTable<TChild> table)
        where TChild : class =>
        Node(key) is { } child && HasMap(child, "a map", quotes: !table.IsSecret)
            ? table.Read(new SettingReader(child, context, this), isNamed: false) : null;

    /// <summary>
    /// Whether there is a map to read. A layer that has a value or a list where a map belongs is reported, because what the layers beneath
    /// say there is lost.
    /// </summary>
    /// <param name="place">The place.</param>
    /// <param name="what">What belongs there.</param>
    /// <param name="remedy">What to write.</param>
    /// <param name="quotes">Whether the value may be quoted, since it is not secret.</param>
    public bool HasMap(SettingNode place, string what, string remedy = "Write { … }, or remove the key.", bool quotes = true)
    {
        if (place.IsListAnywhere)
            Defects.Error(
                DiagnosticCodes.WrongShape, place.Path, $"'{place.Key}' takes {what}, not a list; keys that are all numbers make a list.",
                $"Give each item a name that has a letter: {{ \"Name\": … }}.");
        else if (place.AnyValue is { } value)
            Defects.Error(
                DiagnosticCodes.WrongShape, place.Path,
                $"'{place.Key}' takes {what}, not "
                    + $"{(value.Length == 0 ? "an empty value or list" : quotes ? $"the value '{value}'" : "a value")}.", remedy);
        return place.Value is null && !place.IsList;
    }

    /// <summary>The named items of a map, unread.</summary>
    public IEnumerable<SettingNode> Named(string key, bool areWords = true, bool quotes = true)
    {
        if (Node(key) is not { } map || !HasMap(map, "a map of names", "Write { \"Name\": … }, or remove the key.", quotes))
            yield break;
        if (areWords)
            LayerSlips.Check(map, Defects);
        foreach (SettingNode child in map.Children)
        {
            if (!SettingNames.IsKey(child.Key))
            {
                Defects.Error(DiagnosticCodes.InvalidName, child.Path, $"The name '{child.Key}' cannot be used.",
                    "Names are not empty and contain neither ':' nor '__', which separate keys in the configuration.");
            }
            else
            {
                yield return child;
            }
        }
    }

    /// <summary>Adds the defect of a value that does not have the form of its key.</summary>
    public void AddMalformed(string key, string text, string form) =>
        Defects.Error(DiagnosticCodes.InvalidSettingValue, SettingPath.At(Path, key), $"'{text}' is not {form}.", $"Write {form}.");

    private TValue? Parse<TValue>(string key, TryRead<TValue> read, string form)
        where TValue : struct
    {
        if (Text(key) is not { } text)
            return null;
        if (read(text, out TValue value))
            return value;
        AddMalformed(key, text, form);
        return null;
    }

    private delegate bool TryRead<TValue>(string text, out TValue value);
}
