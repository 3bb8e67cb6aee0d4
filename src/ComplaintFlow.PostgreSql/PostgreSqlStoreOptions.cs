namespace ComplaintFlow.PostgreSql;

/// <summary>How a store in PostgreSQL works. The defaults are right for a system of record.</summary>
public sealed class PostgreSqlStoreOptions
{
    /// <summary>How long a call tries again while the server restarts or cannot be reached, before it gives up with CF4008. By default 15 seconds.</summary>
    public TimeSpan RetryTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How many groups of commits are written at once, and how many groups of complaints and of journals are loaded at once; by default 2 of each. What arrives
    /// while all of them are under way goes together with the next one, so more of them make smaller groups.
    /// </summary>
    public int Lanes { get; set; } = 2;

    /// <summary>How many calls go together at most; by default 256. A lone call never waits for others.</summary>
    public int MaxGroup { get; set; } = 256;

    /// <summary>Whether the first call brings the schema up to date; otherwise it must have been done before, and an old schema is refused with CF4007. By default true.</summary>
    public bool MigrateAtStart { get; set; } = true;

    internal static PostgreSqlStoreOptions Checked(PostgreSqlStoreOptions options)
    {
        if (options.RetryTimeout < TimeSpan.Zero || options.RetryTimeout > TimeSpan.FromHours(1))
            throw new ArgumentOutOfRangeException(nameof(options), options.RetryTimeout, "A call tries again for at most an hour.");
        if (options.Lanes is < 1 or > 64)
            throw new ArgumentOutOfRangeException(nameof(options), options.Lanes, "Between 1 and 64 groups are under way at once.");
        if (options.MaxGroup < 1)
            throw new ArgumentOutOfRangeException(nameof(options), options.MaxGroup, "At least one call goes at once.");
        return options;
    }
}
