namespace ComplaintFlow.Tool.Stores;

/// <summary>
/// What an application calls the tables of complaints among its own. Its place is the name of the store, so that whoever opens a store
/// needs nothing else: <c>tables:PREFIX/SCHEMA/sqlite:FILE</c>.
/// </summary>
/// <param name="Prefix">What the name of every table begins with.</param>
/// <param name="Schema">The schema; null for the default one.</param>
internal sealed record TableNames(string Prefix, string? Schema)
{
    private const string Scheme = "tables:";
    private const string DefaultPrefix = "cf_";

    /// <summary>Names a store with the tables of an application in it; as it is where neither is given.</summary>
    public static string AddTo(string store, string? prefix, string? schema) => prefix is null && schema is null ? store
        : $"{Scheme}{Uri.EscapeDataString(prefix ?? DefaultPrefix)}/{Uri.EscapeDataString(schema ?? "")}/{store}";

    /// <summary>Takes the names of tables from the name of a store; null where it has none.</summary>
    public static (TableNames Tables, string Store)? Split(string name)
    {
        if (!name.StartsWith(Scheme, StringComparison.Ordinal))
            return null;
        if (name[Scheme.Length..].Split('/', 3) is not [var prefix, var schema, var store])
            return null;
        return (new TableNames(Uri.UnescapeDataString(prefix), schema.Length == 0 ? null : Uri.UnescapeDataString(schema)), store);
    }
}
