namespace ComplaintFlow.Settings;

/// <summary>The form of the values of a key.</summary>
/// <param name="Name">The kind of value: a JSON type, or a definition that has this name in the editor schema.</param>
internal sealed record SettingShape(string Name)
{
    public static SettingShape Text { get; } = new("string");

    public static SettingShape Flag { get; } = new("boolean");

    public static SettingShape Integer { get; } = new("integer");

    public static SettingShape Number { get; } = new("number");

    public static SettingShape Duration { get; } = new("Duration");

    public static SettingShape Date { get; } = new("Date");

    public static SettingShape Condition { get; } = new("Condition");

    /// <summary>One word or a list of words of any kind.</summary>
    public static SettingShape Words { get; } = new("Words");

    public static SettingShape Role { get; } = new("Role");

    public static SettingShape Roles { get; } = new("Roles");

    public static SettingShape Milestones { get; } = new("Milestones");

    public static SettingShape Predicates { get; } = new("Predicates");

    public static SettingShape Targets { get; } = new("TargetNames");

    /// <summary>The allowed values. If it is empty, any value is allowed.</summary>
    public IReadOnlyList<string> Values { get; private init; } = [];

    /// <summary>The smallest allowed number, or null if there is no limit.</summary>
    public long? Minimum { get; init; }

    /// <summary>The largest allowed number, or null if there is no limit.</summary>
    public long? Maximum { get; init; }

    /// <summary>The keys, if it can be a map with known keys.</summary>
    public TableDescription? Table { get; private init; }

    /// <summary>The form of the value of each name, if it can be a map with free names.</summary>
    public SettingShape? Items { get; private init; }

    /// <summary>The definition of the names of such a map.</summary>
    public string ItemNames { get; private init; } = "Name";

    /// <summary>The form that can replace the map.</summary>
    public SettingShape? Short { get; private init; }

    /// <summary>One of some values.</summary>
    public static SettingShape OneOf(string name, params IReadOnlyList<string> values) => new(name) { Values = values };

    public static SettingShape Choice<TEnum>()
        where TEnum : struct, Enum => OneOf(typeof(TEnum).Name, Enum.GetNames<TEnum>());

    public static SettingShape Map(TableDescription table, SettingShape? brief = null) => new(table.Name) { Table = table, Short = brief };

    public static SettingShape MapOf(SettingShape items, string names = "Name") => new("map") { Items = items, ItemNames = names };
}
