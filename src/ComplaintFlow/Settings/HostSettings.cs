using System.Globalization;

namespace ComplaintFlow.Settings;

/// <summary>
/// The settings of the host's options, which are in the same section as the rules but not part of them. Keys and forms of values are
/// checked here, so that the tool finds defects without the host. The options themselves check the ranges.
/// </summary>
internal sealed class HostSettings
{
    /// <summary>The names of the sections.</summary>
    public static readonly IReadOnlyList<string> Sections = ["Workers", "SnapshotCache", "Evidence", "Statistics", "Stores"];

    private static readonly HostSettings None = new();

    private HostSettings()
    {
    }

    public static SettingTable<HostSettings> Workers { get; } = Of("Workers",
        "How the background workers work; read once, when the host starts.")
        .Span("PollInterval", "How long a worker waits after a poll that found nothing (default 00:00:01).")
        .Whole("MaxDegreeOfParallelism", "How many complaints are processed, and how many messages sent, in parallel (default 4).", 1, 1024)
        .Whole("BatchSize", "How many pieces of work a poll takes at most (default 100).", 1, 1_000_000)
        .Span("LeaseDuration", "How long nobody else gets what a poll has taken (default 00:01:00).")
        .Whole("MaxTries", "How often something is tried before it is given up (default 10).", 1, 1_000_000)
        .Span("MaxDelay", "The longest delay between two tries (default 00:01:00).")
        .Share("Jitter", "The share by which delays are shortened at most, at random, from 0 to 1 (default 0.2).")
        .Span("DrainTimeout", "How long work that has begun may go on when the host stops (default 00:00:20).")
        .Span("BacklogInterval", "How often the backlog is measured for the metrics (default 00:00:15).")
        .Span("LateAfter", "How long work may be due before the health check reports the workers as behind (default 00:05:00).")
        .Whole("MaxDeadItems", "How many parked complaints and dead letters the health check tolerates (default 0).", 0, 1_000_000_000_000);

    public static SettingTable<HostSettings> SnapshotCache { get; } =
        Of("SnapshotCache", "How many recent complaints a host keeps in memory.")
        .Whole("Capacity", "How many complaints are kept at most; 0 keeps none (default 1000).", 0, 10_000_000);

    public static SettingTable<HostSettings> Evidence { get; } = Of("EvidenceStore", "How the bytes of evidence are kept.")
        .Word("Folder", "The folder of UseEvidenceFolder, created when the host starts.")
        .Whole("MaxBytes", "How many bytes one piece of evidence may have (default 250000000).", 1, 1_000_000_000_000);

    public static SettingTable<HostSettings> Statistics { get; } = Of("Statistics",
        "From when on monthly statistics are owed, by which day, and by whom.")
        .Day("Since", "The first day of the first month that is owed, such as 2026-01-01.")
        .Word("TimeZone", "The time zone (IANA) in which months begin and end, such as Asia/Shanghai.")
        .Whole("DueDay", "The day of the next month on which they are due (default 5).", 1, 27)
        .Word("Calendar", "The calendar whose working days the statistics count, such as office.")
        .Word("Tenant", "The tenant (default: default).")
        .List("Preparers", "The roles that prepare (default: QualityManager).")
        .List("Reviewers", "The roles that review (default: BusinessManager and Executive).");

    public static SettingTable<HostSettings> Sqlite { get; } = Of("Sqlite", "The store in a SQLite file.")
        .Word("ConnectionString", "A connection string that names a file; if it is absent, ConnectionStrings:ComplaintFlow counts.")
        .Span("BusyTimeout", "How long a call waits while another program writes to the file (default 00:00:30).")
        .Whole("WalAutoCheckpointPages",
            "How many pages of 4 KB the write-ahead log holds before they move into the database (default 20000).", 1, 10_000_000)
        .Whole("MaxBatchSize", "How many calls that arrive together are written together at most (default 256).", 1, 1_000_000)
        .Bool("MigrateAtStart", "Whether the schema is brought up to date at the start (default true).");

    public static SettingTable<HostSettings> PostgreSql { get; } = Of("PostgreSql", "The store in PostgreSQL.")
        .Word("ConnectionString",
            "A connection string of Npgsql; if it is absent, ConnectionStrings:ComplaintFlow counts. Keep passwords out of files.")
        .Span("RetryTimeout", "How long a call tries again while the server restarts or cannot be reached (default 00:00:15).")
        .Whole("MaxConcurrentBatches", "How many batches of each kind of call are in progress at once (default 2).", 1, 64)
        .Whole("MaxBatchSize", "How many calls go together at most (default 256).", 1, 1_000_000)
        .Bool("MigrateAtStart", "Whether the schema is brought up to date at the start (default true).");

    public static SettingTable<HostSettings> Stores { get; } = Of("Stores", "The stores of complaints.")
        .Part("Sqlite", Sqlite)
        .Part("PostgreSql", PostgreSql);

    /// <summary>Checks the keys and the forms of values of one section.</summary>
    /// <param name="name">The name of the section, such as <c>Workers</c> or <c>Stores:Sqlite</c>.</param>
    /// <param name="node">The content of the section.</param>
    /// <returns>All defects. There are none for a section of an adapter that is not part of the library.</returns>
    public static IReadOnlyList<Diagnostic> Check(string name, SettingNode node)
    {
        SettingTable<HostSettings>? table = name switch
        {
            "Workers" => Workers,
            "SnapshotCache" => SnapshotCache,
            "Evidence" => Evidence,
            "Statistics" => Statistics,
            "Stores:Sqlite" => Sqlite,
            "Stores:PostgreSql" => PostgreSql,
            _ => null,
        };
        var defects = new DiagnosticBag();
        table?.Read(new SettingReader(node, new SettingContext(defects, WordFiles.Here)));
        return defects.Sorted();
    }

    private static SettingTable<HostSettings> Of(string name, string text) => SettingTable.Of(name, text, None);
}

/// <summary>The kinds of option settings. They are checked and not kept.</summary>
internal static class HostSettingKinds
{
    public static SettingTable<HostSettings> Span(this SettingTable<HostSettings> table, string key, string text) => table.Checked(
        key, new SettingShape("TimeSpan"), text,
        TimeSpanForm.Holds, TimeSpanForm.Description);

    public static SettingTable<HostSettings> Whole(
        this SettingTable<HostSettings> table, string key, string text, long minimum, long maximum) => table.Checked(
        key, SettingShape.Integer with { Minimum = minimum, Maximum = maximum }, text,
        static value => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _), "a whole number");

    public static SettingTable<HostSettings> Share(this SettingTable<HostSettings> table, string key, string text) => table.Add(
        key, SettingShape.Number with { Minimum = 0, Maximum = 1 }, text, (kept, reader) =>
            Keep(kept, reader.Decimal(key)), static (_, _) => { });

    public static SettingTable<HostSettings> Bool(this SettingTable<HostSettings> table, string key, string text) => table.Add(
        key, SettingShape.Flag, text, (kept, reader) => Keep(kept, reader.Flag(key)), static (_, _) => { });

    public static SettingTable<HostSettings> Day(this SettingTable<HostSettings> table, string key, string text) => table.Add(
        key, SettingShape.Date, text, (kept, reader) => Keep(kept, reader.Date(key)), static (_, _) => { });

    public static SettingTable<HostSettings> Word(this SettingTable<HostSettings> table, string key, string text) =>
        table.Resolved(key, SettingShape.Text, text);

    /// <summary>Adds a list of roles. The options bind only a list, so a single word would be ignored.</summary>
    public static SettingTable<HostSettings> List(this SettingTable<HostSettings> table, string key, string text) => table.Add(
        key, new SettingShape("RoleList"), text,
        (kept, reader) =>
        {
            if (reader.Node(key) is { } node && !node.IsList && (node.Children.Count > 0 || !string.IsNullOrEmpty(node.Value)))
                reader.Defects.Error(DiagnosticCodes.WrongShape, node.Path, $"'{key}' takes a list.", "Write [\"…\", \"…\"].");
            return kept;
        },
        static (_, _) => { });

    public static SettingTable<HostSettings> Part(
        this SettingTable<HostSettings> table, string key, SettingTable<HostSettings> part) => table.Add(
        key, SettingShape.Map(part.Description), part.Description.Text, (kept, reader) => Keep(kept, reader.Child(key, part)),
        static (_, _) => { });

    private static SettingTable<HostSettings> Checked(
        this SettingTable<HostSettings> table, string key, SettingShape shape, string text, Predicate<string> holds, string form) =>
            table.Add(
        key, shape, text,
        (kept, reader) =>
        {
            if (reader.Text(key) is { } value && !holds(value))
                reader.Defects.Error(
                    DiagnosticCodes.InvalidSettingValue, SettingPath.At(reader.Path, key), $"'{value}' is not {form}.", $"Write {form}.");
            return kept;
        },
        static (_, _) => { });

    private static HostSettings Keep<TValue>(HostSettings kept, TValue _) => kept;
}
