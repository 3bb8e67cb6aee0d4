using ComplaintFlow.Validation;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.PostgreSql;

/// <summary>
/// How a store in PostgreSQL works: the section <c>ComplaintFlow:Stores:PostgreSql</c>. The defaults are right for a system of record.
/// </summary>
public sealed class PostgreSqlStoreOptions
{
    /// <summary>
    /// A connection string of Npgsql: <c>Host=db;Database=complaints;Username=app</c>. If it is not set,
    /// <c>ConnectionStrings:ComplaintFlow</c> of the configuration counts.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// How long a call tries again while the server restarts or cannot be reached, before it gives up with CF4008; 15 seconds by default.
    /// </summary>
    [SettingRange("00:00:00", "01:00:00")]
    public TimeSpan RetryTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How many batches of commits are written at once, and how many batches of complaints and of journals are loaded at once; 2 of each by
    /// default. What arrives
    /// while all of them are under way goes together with the next one, so more of them make smaller batches.
    /// </summary>
    [SettingRange(1, 64)]
    public int MaxConcurrentBatches { get; set; } = 2;

    /// <summary>How many calls go together at most; 256 by default. A lone call never waits for others.</summary>
    [SettingRange(1, 1_000_000)]
    public int MaxBatchSize { get; set; } = 256;

    /// <summary>
    /// Whether the first call brings the schema up to date; otherwise it must have been done before, and an old schema is refused with
    /// CF4007. True by default.
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
