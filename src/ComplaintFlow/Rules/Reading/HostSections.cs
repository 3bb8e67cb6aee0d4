using System.Globalization;
using ComplaintFlow.Conditions;
using ComplaintFlow.Rules.Settings;

namespace ComplaintFlow.Rules.Reading;

/// <summary>
/// The sections of the options of a host, which stand beside the rules and are no part of them. Their keys and the shapes of their values are checked here, so that the tool finds what is wrong
/// without the host. Ranges are checked by the options themselves.
/// </summary>
internal static class HostSections
{
    private static readonly Dictionary<string, Action<Section>> Readers = new(Names.Comparer)
    {
        ["Workers"] = static workers =>
        {
            Spans(workers, "PollInterval", "LeaseDuration", "MaxDelay", "DrainTimeout", "BacklogInterval", "LateAfter");
            WholeNumbers(workers, "MaxDegreeOfParallelism", "BatchSize", "MaxTries");
            LargeNumbers(workers, "MaxDeadItems");
            workers.Decimal("Jitter");
        },
        ["SnapshotCache"] = static cache => WholeNumbers(cache, "Capacity"),
        ["Evidence"] = static evidence =>
        {
            evidence.Text("Folder");
            LargeNumbers(evidence, "MaxBytes");
        },
        ["Statistics"] = static statistics =>
        {
            statistics.Date("Since");
            WholeNumbers(statistics, "DueDay");
            Texts(statistics, "TimeZone", "Calendar", "Tenant");
            Lists(statistics, "Preparers", "Reviewers");
        },
        ["Stores"] = static stores =>
        {
            stores.Child("Sqlite", static sqlite => Read(sqlite, Sqlite));
            stores.Child("PostgreSql", static postgreSql => Read(postgreSql, PostgreSql));
        },
    };

    /// <summary>The names of the sections.</summary>
    public static IReadOnlyCollection<string> All => Readers.Keys;

    /// <summary>Checks all of them in the section that holds them.</summary>
    public static void Check(Section section)
    {
        foreach ((string name, Action<Section> read) in Readers)
            section.Child(name, child => Read(child, read));
    }

    /// <summary>What is wrong with the keys and the shapes of one of them.</summary>
    /// <param name="name">Its name, such as <c>Workers</c> or <c>Stores:Sqlite</c>.</param>
    /// <param name="node">What stands there.</param>
    public static IReadOnlyList<Diagnostic> Check(string name, SettingNode node)
    {
        Action<Section>? read = name switch
        {
            "Stores:Sqlite" => Sqlite,
            "Stores:PostgreSql" => PostgreSql,
            _ => Readers.GetValueOrDefault(name),
        };
        if (read is null)
            return []; // of an adapter that is not part of the library
        var defects = new DiagnosticBag();
        var section = new Section(node, defects);
        read(section);
        section.Done();
        return defects.Sorted();
    }

    private static void Sqlite(Section store)
    {
        store.Text("ConnectionString");
        Spans(store, "BusyTimeout");
        WholeNumbers(store, "WalAutoCheckpointPages", "MaxBatchSize");
        store.Flag("MigrateAtStart");
    }

    private static void PostgreSql(Section store)
    {
        store.Text("ConnectionString");
        Spans(store, "RetryTimeout");
        WholeNumbers(store, "MaxConcurrentBatches", "MaxBatchSize");
        store.Flag("MigrateAtStart");
    }

    private static Section Read(Section section, Action<Section> read)
    {
        read(section);
        return section;
    }

    private static void Texts(Section section, params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
            section.Text(key);
    }

    private static void Spans(Section section, params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
            section.Must(key, static text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _), "a span of time such as 00:00:05");
    }

    private static void WholeNumbers(Section section, params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
            section.Must(key, static text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _), "a whole number");
    }

    private static void LargeNumbers(Section section, params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
            section.Must(key, static text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _), "a whole number");
    }

    /// <summary>Lists of options are lists: a single word would be passed over.</summary>
    private static void Lists(Section section, params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            if (section.Node(key) is { } node && !node.IsList && (node.Children.Count > 0 || !string.IsNullOrEmpty(node.Value)))
                section.Defects.Error("CF1003", node.Path, $"'{key}' takes a list.", "Write [\"…\", \"…\"].");
        }
    }
}
