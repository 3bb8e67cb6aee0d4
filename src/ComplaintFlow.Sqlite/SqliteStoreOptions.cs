namespace ComplaintFlow.Sqlite;

/// <summary>How a store in a SQLite file works. The defaults are right for a system of record.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>How long a call waits while another program writes to the same file, before it gives up with CF4005. By default 30 seconds.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many pages (of 4 KB) the write-ahead log takes before they are moved into the database; by default 20,000, that is 80 MB. More makes commits steadier,
    /// and the file beside the database larger.
    /// </summary>
    public int WalPages { get; set; } = 20_000;

    /// <summary>How many calls that arrive together are written together at most; by default 256. A lone call never waits for others.</summary>
    public int MaxGroup { get; set; } = 256;

    /// <summary>Whether the first call brings the schema up to date; otherwise it must have been done before, and an old schema is refused with CF4007. By default true.</summary>
    public bool MigrateAtStart { get; set; } = true;

    internal static SqliteStoreOptions Checked(SqliteStoreOptions options)
    {
        if (options.BusyTimeout <= TimeSpan.Zero || options.BusyTimeout > TimeSpan.FromHours(1))
            throw new ArgumentOutOfRangeException(nameof(options), options.BusyTimeout, "A call waits longer than no time and at most an hour.");
        if (options.WalPages < 1)
            throw new ArgumentOutOfRangeException(nameof(options), options.WalPages, "The write-ahead log takes at least one page.");
        if (options.MaxGroup < 1)
            throw new ArgumentOutOfRangeException(nameof(options), options.MaxGroup, "At least one call is written at once.");
        return options;
    }
}
