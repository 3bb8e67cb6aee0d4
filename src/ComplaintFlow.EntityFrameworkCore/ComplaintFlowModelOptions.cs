namespace ComplaintFlow.EntityFrameworkCore;

/// <summary>Represents how the tables of complaints are named in the model of an application.</summary>
/// <remarks>
/// Every option is part of the model: a change asks for a migration. Not safe to share between threads while it is changed.
/// </remarks>
public sealed class ComplaintFlowModelOptions
{
    /// <summary>What the name of every table and index begins with; <c>cf_</c> by default.</summary>
    public string TablePrefix { get; set; } = "cf_";

    /// <summary>The schema of the tables; null for the default schema of the model. SQLite has no schemas and ignores it.</summary>
    public string? Schema { get; set; }

    /// <summary>
    /// The collation of every text column. It must compare by ordinals. If it is null, PostgreSQL has <c>C</c> and SQL Server has
    /// <c>Latin1_General_100_BIN2</c>; another database has its own, as SQLite does, which compares so.
    /// </summary>
    public string? Collation { get; set; }
}
