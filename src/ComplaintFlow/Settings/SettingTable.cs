using ComplaintFlow.Conditions;

namespace ComplaintFlow.Settings;

/// <summary>
/// The keys of one map of settings, each described once. Reading, unknown keys, the canonical form, the editor schema and the reference
/// page follow from it.
/// </summary>
/// <typeparam name="T">The definition that the map becomes.</typeparam>
/// <param name="name">The name of this kind of map.</param>
/// <param name="text">The meaning in one sentence.</param>
/// <param name="usual">The default definition. Its values are the defaults of the keys.</param>
internal sealed partial class SettingTable<T>(string name, string text, T usual)
    where T : class
{
    private readonly List<Setting<T>> _settings = [];
    private readonly HashSet<string> _keys = new(Names.Comparer);

    /// <summary>The description of the map and its keys.</summary>
    public TableDescription Description =>
        field ??= new TableDescription(name, text, [.. _settings.Select(setting => setting.Description)]);

    /// <summary>The default definition.</summary>
    public T Usual => usual;

    public IReadOnlyCollection<string> Keys => _keys;

    /// <summary>Whether a value that stands where the map belongs may be secret, so that it is not quoted.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Reads a map. Keys that are not in the table are defects.</summary>
    /// <param name="reader">Reads the keys.</param>
    /// <param name="isNamed">Whether it is a named item, which may be switched off.</param>
    public T Read(SettingReader reader, bool isNamed = false)
    {
        reader.Table = Description;
        T value = usual;
        foreach (Setting<T> setting in _settings)
            value = setting.Read(value, reader);
        foreach (SettingNode child in reader.Map.Children)
        {
            if (!_keys.Contains(child.Key) && !(isNamed && Names.Same(child.Key, SettingReader.EnabledKey)))
            {
                reader.Defects.Error(DiagnosticCodes.UnknownSetting, child.Path, $"There is no setting '{child.Key}' here.",
                    RightPlace.Of(child, reader)
                        ?? Names.Suggest(child.Key, isNamed ? [.. _keys, SettingReader.EnabledKey] : _keys, "setting"));
            }
        }
        return value;
    }

    /// <summary>Writes a definition in canonical form: equal meaning gives equal bytes.</summary>
    /// <param name="value">The definition.</param>
    /// <param name="currency">The currency of amounts that name none.</param>
    public CanonicalMap Write(T value, string? currency)
    {
        var map = new CanonicalMap(currency);
        foreach (Setting<T> setting in _settings)
            setting.Write(value, map);
        return map;
    }

    /// <summary>Reports names of a definition made in code that a configuration could not spell.</summary>
    /// <param name="value">The definition.</param>
    /// <param name="path">The path that it would have.</param>
    /// <param name="defects">Collects the defects.</param>
    public void CheckNames(T value, string path, DiagnosticBag defects)
    {
        foreach (Setting<T> setting in _settings)
            setting.CheckNames?.Invoke(value, SettingPath.At(path, setting.Description.Key), defects);
    }

    /// <summary>Adds a key with a form of its own.</summary>
    /// <param name="key">The key.</param>
    /// <param name="shape">The form of its values.</param>
    /// <param name="description">The meaning in one sentence.</param>
    /// <param name="read">Reads the key.</param>
    /// <param name="write">Writes the key.</param>
    /// <param name="byDefault">The default value as text.</param>
    /// <param name="checkNames">Checks the names of the items under the key.</param>
    public SettingTable<T> Add(
        string key, SettingShape shape, string description, Func<T, SettingReader, T> read, Action<T, CanonicalMap> write,
        string? byDefault = null, Action<T, string, DiagnosticBag>? checkNames = null)
    {
        _keys.Add(key);
        _settings.Add(new Setting<T>(new SettingDescription(key, shape, description, byDefault), read, write) { CheckNames = checkNames });
        return this;
    }

    /// <summary>Adds a map that is not part of the definition. It is checked and not written.</summary>
    public SettingTable<T> Beside<TOther>(string key, SettingTable<TOther> table)
        where TOther : class => Add(
            key, SettingShape.Map(table.Description), table.Description.Text,
            (value, reader) =>
            {
                _ = reader.Child(key, table);
                return value;
            },
            static (_, _) => { });

    /// <summary>Adds maps that are not part of the definition, by their keys.</summary>
    public SettingTable<T> Beside<TOther>(IEnumerable<KeyValuePair<string, SettingTable<TOther>>> tables)
        where TOther : class => tables.Aggregate(this, static (all, one) => all.Beside(one.Key, one.Value));

    /// <summary>Adds a key that is used before the table reads the map, so that only its form is checked here.</summary>
    public SettingTable<T> Resolved(string key, SettingShape shape, string description, string? byDefault = null) =>
        Add(
            key, shape, description,
            (value, reader) =>
            {
                _ = reader.Text(key);
                return value;
            },
            static (_, _) => { },
            byDefault);
}

/// <summary>Creates tables.</summary>
internal static class SettingTable
{
    /// <summary>Creates a table without keys.</summary>
    /// <param name="name">The name of this kind of map.</param>
    /// <param name="text">The meaning in one sentence.</param>
    /// <param name="usual">The default definition. Its values are the defaults of the keys.</param>
    public static SettingTable<T> Of<T>(string name, string text, T usual)
        where T : class => new(name, text, usual);
}
