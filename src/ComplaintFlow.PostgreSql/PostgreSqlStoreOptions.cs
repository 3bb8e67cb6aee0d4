using ComplaintFlow.Storage;
using ComplaintFlow.Validation;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.PostgreSql;

/// <summary>
/// Represents the options of the PostgreSQL store: the section <c>ComplaintFlow:Stores:PostgreSql</c>. The defaults suit a system
/// of record.
/// </summary>
public sealed class PostgreSqlStoreOptions : IConnectionStringOptions
{
    /// <summary>
    /// The connection string of Npgsql: <c>Host=db;Database=complaints;Username=app</c>. If it is not set,
    /// <c>ConnectionStrings:ComplaintFlow</c> of the configuration applies.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// How long a call tries again while the server restarts or cannot be reached, before it fails with CF4008; 15 seconds by
    /// default.
    /// </summary>
    [SettingRange("00:00:00", "01:00:00")]
    public TimeSpan RetryTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How many batches of commits are written at once, and how many batches of complaints and of journals are loaded at once; 2
    /// of each by default. Calls that arrive while all of them are in progress go with the next batch, so a larger number makes
    /// smaller batches.
    /// </summary>
    [SettingRange(1, 64)]
    public int MaxConcurrentBatches { get; set; } = 2;

    /// <summary>The maximum number of calls in a batch; 256 by default. A single call never waits for others.</summary>
    [SettingRange(1, 1_000_000)]
    public int MaxBatchSize { get; set; } = 256;

    /// <summary>
    /// Whether the first call brings the schema up to date; true by default. If it is false, do so in advance: an old schema is
    /// refused with CF4007.
    /// </summary>
    public bool MigrateAtStart { get; set; } = true;
}

/// <summary>Checks the ranges of <see cref="PostgreSqlStoreOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class PostgreSqlStoreOptionsValidator : IValidateOptions<PostgreSqlStoreOptions>
{
    /// <summary>Checks options that did not come from a host.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static PostgreSqlStoreOptions Checked(PostgreSqlStoreOptions options) =>
        new PostgreSqlStoreOptionsValidator().Validate(null, options) is { Failed: true } result
            ? throw new ArgumentException(result.FailureMessage, nameof(options)) : options;
}
