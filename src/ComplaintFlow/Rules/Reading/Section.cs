using System.Globalization;
using ComplaintFlow.Conditions;
using ComplaintFlow.Rules.Settings;

namespace ComplaintFlow.Rules.Reading;

/// <summary>Reads the keys of one map and remembers which ones: a key that nobody asked for is a defect.</summary>
internal sealed class Section(SettingNode node, DiagnosticBag defects)
{
    private const string EnabledKey = "Enabled";

    private readonly HashSet<string> _known = new(Names.Comparer);

    public string Path => node.Path;

    public DiagnosticBag Defects => defects;

    public bool Has(string key)
    {
        _known.Add(key);
        return node.Find(key) is { } child && (child.Value is not null || child.Children.Count > 0);
    }

    public SettingNode? Node(string key) => Has(key) ? node.Find(key) : null;

    public string? Text(string key)
    {
        SettingNode? child = Node(key);
        if (child is null || child.Children.Count == 0)
            return child?.Value;
        defects.Error(DiagnosticCodes.WrongShape, child.Path, $"'{key}' takes one value, not {(child.IsList ? "a list" : "a map")}.", "Write one value.");
        return null;
    }

    public bool Flag(string key) => Parse(key, bool.TryParse, "true or false", defaultValue: false);

    public int Number(string key) =>
        Parse(key, (string text, out int number) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number), "a whole number", 0);

    public decimal? Decimal(string key) => Parse<decimal?>(
        key, (string text, out decimal? number) => (number = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal read) ? read : null) is not null,
        "a number such as 0.5", null);

    public DateOnly? Date(string key) => Parse<DateOnly?>(
        key, (string text, out DateOnly? date) => (date = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null) is not null,
        "a date such as 2026-04-15", null);

    public T? Choice<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return null;
        if (Names.TryRead(text, out T value))
            return value;
        defects.Error(DiagnosticCodes.InvalidSettingValue, $"{Path}:{key}", $"'{text}' is not a value of '{key}'.", Names.Suggest(text, Enum.GetNames<T>(), "value"));
        return null;
    }

    /// <summary>A list of words; a single word is a list of one.</summary>
    public IReadOnlyList<string> Words(string key) => Node(key) is { } child ? Words(child, defects) : [];

    public static IReadOnlyList<string> Words(SettingNode node, DiagnosticBag defects)
    {
        if (node.Children.Count == 0)
            return string.IsNullOrEmpty(node.Value) ? [] : [node.Value];
        if (!node.IsList || node.Items.Any(item => item.Children.Count > 0))
        {
            defects.Error(DiagnosticCodes.WrongShape, node.Path, $"'{node.Key}' takes a value or a list of values.", "Write [\"…\", \"…\"].");
            return [];
        }
        return [.. node.Items.Select(item => item.Value).OfType<string>()];
    }

    /// <summary>A map of named items. An item with <c>"Enabled": false</c> is left out.</summary>
    public IReadOnlyDictionary<string, T> Map<T>(string key, Func<Section, T> read)
    {
        var items = new SortedDictionary<string, T>(Names.Comparer);
        foreach (SettingNode child in MapNodes(key))
        {
            var section = new Section(child, defects);
            bool enabled = section.Parse(EnabledKey, bool.TryParse, "true or false", defaultValue: true);
            if (child.Value is not null && child.Children.Count == 0 && child.Value.Length > 0)
            {
                defects.Error(DiagnosticCodes.WrongShape, child.Path, $"'{child.Key}' takes a map, not the value '{child.Value}'.", "Write { … }.");
                continue;
            }
            if (!enabled)
                continue;
            items.Add(child.Key, read(section));
            section.Done();
        }
        return items;
    }

    /// <summary>A map of named texts.</summary>
    public IReadOnlyDictionary<string, string> Texts(string key)
    {
        var items = new SortedDictionary<string, string>(Names.Comparer);
        foreach (SettingNode child in MapNodes(key))
        {
            if (child.Children.Count > 0)
                defects.Error(DiagnosticCodes.WrongShape, child.Path, $"'{child.Key}' takes one value.", "Write one text.");
            else
                items.Add(child.Key, child.Value ?? "");
        }
        return items;
    }

    public T? Child<T>(string key, Func<Section, T> read)
        where T : class
    {
        if (Node(key) is not { } child)
            return null;
        if (child.Children.Count == 0 || child.IsList)
        {
            if (!string.IsNullOrEmpty(child.Value) || child.IsList)
                defects.Error(DiagnosticCodes.WrongShape, child.Path, $"'{key}' takes a map.", "Write { … }.");
            return null;
        }
        var section = new Section(child, defects);
        T value = read(section);
        section.Done();
        return value;
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Done()
    {
        defects.MapRead?.Invoke(Path, _known);
        foreach (SettingNode child in node.Children)
        {
            if (!_known.Contains(child.Key) && (child.Value is not null || child.Children.Count > 0))
                defects.Error(DiagnosticCodes.UnknownSetting, child.Path, $"There is no setting '{child.Key}' here.", Names.Suggest(child.Key, _known, "setting"));
        }
    }

    /// <summary>The named items of a map as they stand.</summary>
    public IEnumerable<SettingNode> MapNodes(string key)
    {
        SettingNode? map = Node(key);
        if (map is null || map.Children.Count == 0)
        {
            if (!string.IsNullOrEmpty(map?.Value))
                defects.Error(DiagnosticCodes.WrongShape, map.Path, $"'{key}' takes a map of names.", "Write { \"Name\": … }.");
            yield break;
        }
        if (map.IsList)
        {
            defects.Error(DiagnosticCodes.WrongShape, map.Path, $"'{key}' takes a map of names, not a list.", "Give each item a name: { \"Name\": … }.");
            yield break;
        }
        foreach (SettingNode child in map.Children)
        {
            if (child.Key.Contains("__", StringComparison.Ordinal) || string.IsNullOrWhiteSpace(child.Key))
                defects.Error(DiagnosticCodes.InvalidName, child.Path, $"The name '{child.Key}' cannot be used.", "Names are not empty and contain neither ':' nor '__', which separate keys in the configuration.");
            else
                yield return child;
        }
    }

    private T Parse<T>(string key, TryRead<T> read, string form, T defaultValue)
    {
        if (Text(key) is not { } text)
            return defaultValue;
        if (read(text, out T value))
            return value;
        defects.Error(DiagnosticCodes.InvalidSettingValue, $"{Path}:{key}", $"'{text}' is not {form}.", $"Write {form}.");
        return defaultValue;
    }

    private delegate bool TryRead<T>(string text, out T value);
}
