using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Settings;

/// <summary>
/// The kinds of option settings. They are checked and not kept. A default is the one of the options, which a test compares.
/// </summary>
internal static class HostSettingKinds
{
    public static SettingTable<HostSettings> Span(this SettingTable<HostSettings> table, string key, string usual, string text) =>
        table.Checked(key, new SettingShape("TimeSpan"), usual, text, TimeSpanForm.Holds, TimeSpanForm.Description);

    public static SettingTable<HostSettings> Whole(
        this SettingTable<HostSettings> table, string key, string usual, string text, long minimum, long maximum) => table.Checked(
        key, SettingShape.Integer with { Minimum = minimum, Maximum = maximum }, usual, text,
        value => IsWhole(value, maximum), "a whole number");

    /// <summary>Whether a text is a whole number that the option can hold: an <see cref="int"/>, if its range is that small.</summary>
    private static bool IsWhole(string value, long maximum) =>
        Numbers.TryWhole(value, out long number)
        && (maximum > int.MaxValue || number is >= int.MinValue and <= int.MaxValue);

    public static SettingTable<HostSettings> Share(this SettingTable<HostSettings> table, string key, string usual, string text) =>
        table.Add(
            key, SettingShape.Number with { Minimum = 0, Maximum = 1 }, Told(text, usual),
            (kept, reader) => Keep(kept, reader.Decimal(key)), static (_, _) => { }, usual);

    public static SettingTable<HostSettings> Bool(this SettingTable<HostSettings> table, string key, string usual, string text) =>
        table.Add(
            key, SettingShape.Flag, Told(text, usual), (kept, reader) => Keep(kept, reader.Flag(key)), static (_, _) => { }, usual);

    public static SettingTable<HostSettings> Day(this SettingTable<HostSettings> table, string key, string text) => table.Add(
        key, SettingShape.Date, text, (kept, reader) => Keep(kept, reader.Date(key)), static (_, _) => { });

    public static SettingTable<HostSettings> Word(this SettingTable<HostSettings> table, string key, string text, string? usual = null) =>
        table.Resolved(key, SettingShape.Text, usual is null ? text : Told(text, $"'{usual}'"), usual);

    /// <summary>Adds a map of items by name. What stands there may be secret, so that no value is quoted.</summary>
    public static SettingTable<HostSettings> Named(
        this SettingTable<HostSettings> table, string key, SettingTable<HostSettings> item, string text) => table.Add(
        key, SettingShape.MapOf(SettingShape.Map(item.Description)), text,
        (kept, reader) =>
        {
            foreach (SettingNode child in reader.Named(key, quotes: false))
            {
                if (!reader.HasMap(child, "a map", quotes: false))
                    continue;
                var one = new SettingReader(child, reader.Context, reader);
                _ = one.Flag(SettingReader.EnabledKey);
                item.Read(one, isNamed: true);
            }
            return kept;
        },
        static (_, _) => { });

    /// <summary>Adds one of some words.</summary>
    public static SettingTable<HostSettings> OneOf(
        this SettingTable<HostSettings> table, string key, string text, params string[] words) => table.Add(
        key, SettingShape.OneOf("string", words), text,
        (kept, reader) =>
        {
            if (reader.Text(key) is { } value && !words.Contains(value, Names.Comparer))
                reader.AddMalformed(key, value, $"one of {string.Join(", ", words)}");
            return kept;
        },
        static (_, _) => { });

    /// <summary>Adds a list. The options bind only a list, so a single word would be ignored.</summary>
    public static SettingTable<HostSettings> List(
        this SettingTable<HostSettings> table, string key, string text, string shape = "RoleList") => table.Add(
        key, new SettingShape(shape), text,
        (kept, reader) =>
        {
            if (reader.Node(key) is { } node)
                CheckList(node, reader);
            return kept;
        },
        static (_, _) => { });

    /// <summary>Adds a map of lists by name.</summary>
    public static SettingTable<HostSettings> Lists(this SettingTable<HostSettings> table, string key, string text) => table.Add(
        key, SettingShape.MapOf(new SettingShape("RoleList")), text,
        (kept, reader) =>
        {
            if (reader.Node(key) is { } map && reader.HasMap(map, "a map"))
                map.Children.ToList().ForEach(node => CheckList(node, reader));
            return kept;
        },
        static (_, _) => { });

    private static void CheckList(SettingNode node, SettingReader reader)
    {
        if (!IsFlat(node) && (node.Children.Count > 0 || !string.IsNullOrEmpty(node.Value)))
            reader.Defects.Error(DiagnosticCodes.WrongShape, node.Path, $"'{node.Key}' takes a list.", "Write [\"…\", \"…\"].");
    }

    private static bool IsFlat(SettingNode node) => node.IsList && node.Items.All(static item => item.Children.Count == 0);

    private static SettingTable<HostSettings> Checked(
        this SettingTable<HostSettings> table, string key, SettingShape shape, string usual, string text, Predicate<string> holds,
        string form) => table.Add(
        key, shape, Told(text, usual),
        (kept, reader) =>
        {
            if (reader.Text(key) is { } value && !holds(value))
                reader.AddMalformed(key, value, form);
            return kept;
        },
        static (_, _) => { },
        usual);

    /// <summary>Editors show only the text, so the default is in it too.</summary>
    private static string Told(string text, string usual) => $"{text} (default {usual}).";

    private static HostSettings Keep<TValue>(HostSettings kept, TValue _) => kept;
}
