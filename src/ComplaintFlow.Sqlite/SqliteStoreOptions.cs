using ComplaintFlow.Storage;
using ComplaintFlow.Validation;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Sqlite;

/// <summary>
/// Represents the options of the SQLite store: the section <c>ComplaintFlow:Stores:Sqlite</c>. The defaults suit a system of
/// record.
/// </summary>
public sealed class SqliteStoreOptions : IConnectionStringOptions
{
    /// <summary>
    /// The connection string of Microsoft.Data.Sqlite, which names a file: <c>Data Source=complaints.db</c>. If it is not set,
    /// <c>ConnectionStrings:ComplaintFlow</c> of the configuration applies.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// How long a call waits while another program writes to the same file, before it fails with CF4005; 30 seconds by default.
    /// </summary>
    [SettingRange("00:00:00.001", "01:00:00")]
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The number of pages (of 4 KB) after which the write-ahead log is moved into the database; 20,000 by default, which is 80
    /// MB. A larger number makes commits steadier, and the log file larger.
    /// </summary>
    [SettingRange(1, 10_000_000)]
    public int WalAutoCheckpointPages { get; set; } = 20_000;

    /// <summary>
    /// The maximum number of calls that are written together when they arrive together; 256 by default. A single call never waits
    /// for others.
    /// </summary>
    [SettingRange(1, 1_000_000)]
    public int MaxBatchSize { get; set; } = 256;

    /// <summary>
    /// Whether the first call brings the schema up to date; true by default. If it is false, do so in advance: an old schema is
    /// refused with CF4007.
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
