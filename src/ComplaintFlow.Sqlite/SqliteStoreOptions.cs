using ComplaintFlow.Validation;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Sqlite;

/// <summary>
/// How a store in a SQLite file works: the section <c>ComplaintFlow:Stores:Sqlite</c>. The defaults are right for a system of record.
/// </summary>
public sealed class SqliteStoreOptions
{
    /// <summary>
    /// A connection string of Microsoft.Data.Sqlite that names a file: <c>Data Source=complaints.db</c>. If it is not set,
    /// <c>ConnectionStrings:ComplaintFlow</c> of the configuration counts.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// How long a call waits while another program writes to the same file, before it gives up with CF4005; 30 seconds by default.
    /// </summary>
    [SettingRange("00:00:00.001", "01:00:00")]
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many pages (of 4 KB) the write-ahead log takes before they are moved into the database; 20,000 by default, that is 80 MB. More
    /// makes commits steadier,
    /// and the file beside the database larger.
    /// </summary>
    [SettingRange(1, 10_000_000)]
    public int WalAutoCheckpointPages { get; set; } = 20_000;

    /// <summary>
    /// How many calls that arrive together are written together at most; 256 by default. A lone call never waits for others.
    /// </summary>
    [SettingRange(1, 1_000_000)]
    public int MaxBatchSize { get; set; } = 256;

    /// <summary>
    /// Whether the first call brings the schema up to date; otherwise it must have been done before, and an old schema is refused with
    /// CF4007. True by default.
    /// </summary>
    public bool MigrateAtStart { get; set; } = true;
}

/// <summary>Checks the ranges of <see cref="SqliteStoreOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class SqliteStoreOptionsValidator : IValidateOptions<SqliteStoreOptions>
{
    /// <summary>Checks options that did not come from a host.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static SqliteStoreOptions Checked(SqliteStoreOptions options) =>
        new SqliteStoreOptionsValidator().Validate(null, options) is { Failed: true } result
            ? throw new ArgumentException(result.FailureMessage, nameof(options)) : options;
}
