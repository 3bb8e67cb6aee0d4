using System.Globalization;
using System.Text.Json.Nodes;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Settings;

/// <content> The kinds of keys. A default value is left out of the canonical form, unless the key is declared as always written. </content>
internal sealed partial class SettingTable<T>
{
    public SettingTable<T> Text(
        string key, Func<T, string?> get, Func<T, string, T> set, string description,
        SettingShape? shape = null, Func<string, string>? canonical = null, bool always = false) => Add(
            key, shape ?? SettingShape.Text, description,
            (value, reader) => reader.Text(key) is { } read ? set(value, read) : value,
            (value, map) => map.Text(key,
                get(value) is { } written && (always || !Names.Same(written, get(usual))) ? canonical?.Invoke(written) ?? written : null),
            get(usual));

    /// <summary>Adds a length of time. Equal lengths are written in the same way.</summary>
    public SettingTable<T> Duration(string key, Func<T, string?> get, Func<T, string, T> set, string description, bool always = false) =>
        Add(
        key, SettingShape.Duration, description,
        (value, reader) => reader.Text(key) is { } read ? set(value, read) : value,
        (value, map) => map.Duration(key, always || get(value) != get(usual) ? get(value) : null),
        get(usual));

    public SettingTable<T> Flag(string key, Func<T, bool> get, Func<T, bool, T> set, string description) => Add(
        key, SettingShape.Flag, description,
        (value, reader) => reader.Flag(key) is { } read ? set(value, read) : value,
        (value, map) => map.Flag(key, get(value)),
        get(usual) ? "true" : "false");

    public SettingTable<T> Number(string key, Func<T, int> get, Func<T, int, T> set, string description, bool always = false) => Add(
        key, SettingShape.Integer, description,
        (value, reader) => reader.Number(key) is { } read ? set(value, read) : value,
        (value, map) => map.Number(key, always || get(value) != get(usual) ? get(value) : null),
        get(usual).ToString(CultureInfo.InvariantCulture));

    public SettingTable<T> Decimal(string key, Func<T, decimal?> get, Func<T, decimal, T> set, string description) => Add(
        key, SettingShape.Number, description,
        (value, reader) => reader.Decimal(key) is { } read ? set(value, read) : value,
        (value, map) => map.Decimal(key, get(value)));

    public SettingTable<T> Date(string key, Func<T, DateOnly?> get, Func<T, DateOnly, T> set, string description) => Add(
        key, SettingShape.Date, description,
        (value, reader) => reader.Date(key) is { } read ? set(value, read) : value,
        (value, map) => map.Text(key, get(value)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>Adds a value of a closed list.</summary>
    public SettingTable<T> Choice<TEnum>(string key, Func<T, TEnum?> get, Func<T, TEnum, T> set, string description, bool always = false)
        where TEnum : struct, Enum => Add(
            key, SettingShape.Choice<TEnum>(), description,
            (value, reader) => reader.Choice<TEnum>(key) is { } read ? set(value, read) : value,
            (value, map) => map.Text(key, always || !Nullable.Equals(get(value), get(usual)) ? get(value)?.ToString() : null),
            get(usual)?.ToString());

    public SettingTable<T> Words(
        string key, Func<T, IReadOnlyList<string>> get, Func<T, IReadOnlyList<string>, T> set, string description,
            SettingShape? shape = null) => Add(
            key, shape ?? SettingShape.Words, description,
            (value, reader) => reader.Words(key) is { } read ? set(value, read) : value,
            (value, map) => map.Words(key, get(value)),
            get(usual) is { Count: > 0 } words ? string.Join(", ", words) : null);

    public SettingTable<T> Condition(string key, Func<T, ConditionDefinition?> get, Func<T, ConditionDefinition, T> set,
        string description) => Add(
        key, SettingShape.Condition, description,
        (value, reader) => reader.Condition(key) is { } read ? set(value, read) : value,
        (value, map) => map.Condition(key, get(value)),
        checkNames: (value, at, defects) => ConditionDepth.Check(get(value), at, defects));

    /// <summary>Adds a map of texts by name.</summary>
    public SettingTable<T> Texts(
        string key, Func<T, IReadOnlyDictionary<string, string>> get, Func<T, IReadOnlyDictionary<string, string>, T> set,
            string description, SettingShape shape) => Add(
            key, shape, description,
            (value, reader) => reader.Node(key) is null ? value : set(value, reader.Texts(key)),
            (value, map) => map.All(key, get(value), item => JsonValue.Create(item)),
            checkNames: (value, at, defects) => SettingNames.Check(at, get(value).Keys, defects));

    /// <summary>Adds a map of items by name.</summary>
    public SettingTable<T> Items<TItem>(
        string key, SettingTable<TItem> table, Func<T, IReadOnlyDictionary<string, TItem>> get,
        Func<T, IReadOnlyDictionary<string, TItem>, T> set, string description, string names = "Name", bool areWords = true,
        Func<SettingReader, IEnumerable<SettingNode>>? inherited = null)
        where TItem : class => Add(
            key, SettingShape.MapOf(SettingShape.Map(table.Description), names), description,
            (value, reader) => reader.Node(key) is null ? value : set(value, reader.Items(key, table, areWords, inherited)),
            (value, map) => map.All(key, get(value), item => table.Write(item, map.Currency).Json),
            checkNames: (value, at, defects) =>
            {
                SettingNames.Check(at, get(value).Keys, defects);
                foreach ((string name, TItem item) in get(value))
                    table.CheckNames(item, $"{at}:{name}", defects);
            });

    /// <summary>Adds a map with known keys. Its description is that of its table, unless another one is given here.</summary>
    public SettingTable<T> Child<TChild>(string key, SettingTable<TChild> table, Func<T, TChild?> get, Func<T, TChild, T> set,
        string? description = null)
        where TChild : class => Add(
            key, SettingShape.Map(table.Description), description ?? table.Description.Text,
            (value, reader) => reader.Child(key, table) is { } read ? set(value, read) : value,
            (value, map) => map.Child(key, get(value) is { } child ? table.Write(child, map.Currency) : null),
            checkNames: (value, at, defects) => CheckNames(table, get(value), at, defects));

    /// <summary>Adds a map with known keys that words can replace. The words mean the same as one of the keys alone.</summary>
    /// <param name="key">The key.</param>
    /// <param name="table">The keys of the map.</param>
    /// <param name="brief">The form of the words.</param>
    /// <param name="get">Gets the value.</param>
    /// <param name="set">Sets the value.</param>
    /// <param name="ofWords">Converts words to the value.</param>
    /// <param name="asWords">Converts the value to words, or to null if it must be written as a map.</param>
    /// <param name="description">The meaning in one sentence.</param>
    /// <param name="byDefault">The default value as text.</param>
    public SettingTable<T> Brief<TChild>(
        string key, SettingTable<TChild> table, SettingShape brief, Func<T, TChild> get, Func<T, TChild, T> set,
        Func<IReadOnlyList<string>, TChild> ofWords, Func<TChild, IReadOnlyList<string>?> asWords, string description,
            string? byDefault = null)
        where TChild : class => Add(
            key, SettingShape.Map(table.Description, brief), description,
            (value, reader) => reader.Node(key) is not { } node ? value
                : node.Children.Count == 0 || node.IsList ? set(value, ofWords(SettingReader.WordsOf(node, reader.Defects)))
                : set(value, table.Read(new SettingReader(node, reader.Context, reader))),
            (value, map) => _ = asWords(get(value)) is { } words ? map.Words(key, words)
                : map.Child(key, table.Write(get(value), map.Currency)),
            byDefault,
            (value, at, defects) => CheckNames(table, get(value), at, defects));

    private static void CheckNames<TChild>(SettingTable<TChild> table, TChild? child, string at, DiagnosticBag defects)
        where TChild : class
    {
        if (child is not null)
            table.CheckNames(child, at, defects);
    }
}
