namespace ComplaintFlow.Storage;

/// <summary>Represents options of a store that has a connection string. For adapters.</summary>
public interface IConnectionStringOptions
{
    /// <summary>The connection string, or <see langword="null"/> if <c>ConnectionStrings:ComplaintFlow</c> applies.</summary>
    string? ConnectionString { get; set; }
}
