namespace ComplaintFlow.Hosting;

/// <summary>
/// Represents an adapter that a host has named as its store. With two of them, half of the complaints would seem to be missing.
/// </summary>
internal sealed record StoreRegistration(Type Adapter)
{
    /// <summary>What is wrong if there are two different adapters; otherwise null.</summary>
    public static InvalidOperationException? Conflict(IEnumerable<StoreRegistration> choices)
    {
        string[] adapters = [.. choices.Select(choice => choice.Adapter.Name).Distinct(StringComparer.Ordinal)];
        return adapters.Length < 2 ? null : new InvalidOperationException(
            $"{DiagnosticCodes.SeveralStores}: The host names several stores: {string.Join(", ", adapters)}. Call UseStore, UseSqlite, "
                + "UsePostgreSql or UseEntityFrameworkCore for one of them only.");
    }
}
